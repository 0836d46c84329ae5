#define BOOST_TEST_MODULE casebound
#include <boost/test/unit_test.hpp>
