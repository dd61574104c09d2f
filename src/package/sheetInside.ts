/** The style of an embed that comes through a bundler, where no sheet stands beside the script. */
let sheet: CSSStyleSheet | undefined;

/** Puts the style into a shadow root, unless a sheet stands there already. */
export function loadStyles(root: ShadowRoot): Promise<void> {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(__EMBED_SHEET__);
  }
  if (!root.querySelector('link') && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return Promise.resolve();
}
