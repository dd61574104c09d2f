/** Styles that come with the code they are for, not in the page's own sheet, which everybody downloads. */

/** @param css text of a style sheet, as `?inline` gives it */
export function createStyleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** @returns what takes the sheets off the page again */
export function adoptStyleSheets(sheets: readonly CSSStyleSheet[]): () => void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => !sheets.includes(one));
  };
}
