// How a document looks in each of the ways that it is read: nothing may stand out of the window, every picture must be
// there, and every word must stand out from its ground (WCAG 2: 4.5, large type 3).

// What a reading system does to its books: the reader's colours and size of type, with all else left to the book.
const night = 'html { background: #121212 !important; color: #e0e0e0; }';
const day = 'html { background: #ffffff !important; color: #111111; }';

const ways = [
  { name: 'narrow', width: 320, css: day },
  { name: 'wide', width: 1200, css: day },
  { name: 'dark', width: 600, css: night, dark: true },
  { name: 'large', width: 400, css: `${day} html { font-size: 200% !important; }` },
];

// Runs in the page; so it is a function without anything around it.
function faultsInWindow() {
  const faults = [];
  const say = (element, what) => {
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    faults.push(`<${element.localName} class="${element.className}"> “${words}” ${what}`);
  };

  // Spaces that hang at the end of a line widen an element and are not seen: so the window is asked first.
  const root = document.documentElement;
  const edge = root.clientWidth + 1;
  const clips = (element) => getComputedStyle(element).overflowX !== 'visible';
  const all = root.scrollWidth > edge ? document.body.querySelectorAll('*') : [];
  for (const element of all) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.right <= edge) continue;
    let scrolled = false;
    for (let around = element.parentElement; around; around = around.parentElement) scrolled ||= clips(around);
    if (!scrolled && ![...element.children].some((child) => child.getBoundingClientRect().right > edge))
      say(element, `stands ${Math.round(box.right - edge + 1)} pixels out of the window`);
  }

  const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
  // Black lines on nothing are gone at night.
  for (const image of document.images)
    if (parse(getComputedStyle(image).backgroundColor)[3] === 0) say(image, `has no ground: ${image.getAttribute('src')}`);
  for (const image of document.images)
    if (!image.complete || image.naturalWidth === 0) say(image, `is not shown: ${image.getAttribute('src')}`);

  const luminance = ([red, green, blue]) => {
    const light = [red, green, blue].map((byte) => byte / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  };
  const ground = (element) => {
    for (let around = element; around; around = around.parentElement) {
      const colour = parse(getComputedStyle(around).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.getClientRects().length === 0 || seen.has(element)) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const [low, high] = [luminance(parse(style.color)), luminance(ground(element))].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) say(element, `has a contrast of ${contrast.toFixed(1)}`);
    if (parseFloat(style.fontSize) < 9) say(element, `is set in ${style.fontSize}`);
  }
  return faults;
}

export async function lookAt(page, href, url, tell, shot) {
  for (const way of ways) {
    await page.setViewport({ width: way.width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: way.dark ? 'dark' : 'light' }]);
    await page.goto(url);
    await page.addStyleTag({ content: way.css });
    for (const fault of await page.evaluate(faultsInWindow)) tell(`${href}, ${way.name}`, fault);
    const picture = shot(`${href.replace('.xhtml', '')}-${way.name}`);
    if (picture) await page.screenshot({ path: picture, fullPage: true });
  }
}
