/** Styles of a talk: not in the page's own sheet, which everybody downloads. */
import layers from './layers.css?inline';
import present from './present.css?inline';
import presenter from './presenter.css?inline';
import back from './return.css?inline';
import slide from './slide.css?inline';

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

export const SLIDES = [slide, present, layers].map(sheetOf);
export const PRESENTER = [slide, presenter].map(sheetOf);
export const RETURN = [sheetOf(back)];

/** @returns what takes the sheets off the page again */
export function wearSheets(sheets: readonly CSSStyleSheet[]): () => void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => !sheets.includes(one));
  };
}
