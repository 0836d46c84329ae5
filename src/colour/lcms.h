#pragma once

#include <memory>
#include <string_view>

#include <lcms2.h>

namespace casebound::colour {

struct ContextDeleter {
  void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
struct ProfileDeleter {
  void operator()(cmsHPROFILE profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
  void operator()(cmsHTRANSFORM transform) const { cmsDeleteTransform(transform); }
};

using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDeleter>;
using Profile = std::unique_ptr<void, ProfileDeleter>;
using Transform = std::unique_ptr<void, TransformDeleter>;

/// Null if the bytes are no profile.
inline Profile open_profile(const Context& context, std::string_view bytes) {
  return Profile(
      cmsOpenProfileFromMemTHR(context.get(), bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

/// Relative colorimetric with black point compensation; safe to share between threads, since it keeps no
/// cache. Null if the profiles do not go together.
inline Transform transform(const Context& context, const Profile& from, cmsUInt32Number from_type,
                           const Profile& to, cmsUInt32Number to_type,
                           cmsUInt32Number intent = INTENT_RELATIVE_COLORIMETRIC) {
  return Transform(cmsCreateTransformTHR(context.get(), from.get(), from_type, to.get(), to_type, intent,
                                         cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
}

}  // namespace casebound::colour
