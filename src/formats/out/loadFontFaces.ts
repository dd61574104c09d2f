/** The fonts of a picture that is drawn by a browser: they must be inside it. */
import * as words from '../../words/en/files';
import cyrillic from '@fontsource-variable/libre-franklin/files/libre-franklin-cyrillic-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url';

/** Files of the font by the letters they are for; a picture brings those it needs. */
const FONTS = [
  { address: latin, range: 'U+0-FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212', letters: /[\s\S]/ },
  {
    address: latinExt,
    range: 'U+100-2BA,U+1E00-1EFF,U+20A0-20AB',
    letters: /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab]/,
  },
  {
    address: cyrillic,
    range: 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116',
    letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1]/,
  },
];

/** Rules for a style sheet, with the files that a text needs. */
export async function loadFontFaces(words: string, signal?: AbortSignal): Promise<string> {
  if (__SINGLE_FILE__) return facesWithin();
  const faces = FONTS.filter(({ letters }) => letters.test(words)).map(async ({ address, range }) => {
    const font = await (await fetch(address, signal ? { signal } : {})).blob();
    return faceOf(`url(${await dataAddress(font)})`, `;unicode-range:${range}`);
  });
  return (await Promise.all(faces)).join('');
}

/** A page in one file has its font in its own style. */
function facesWithin(): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const own = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const sans = own.filter(({ style }) => style.getPropertyValue('font-family').includes('Libre Franklin'));
  return sans.map(({ style }) => faceOf(style.getPropertyValue('src'), '')).join('');
}

const faceOf = (src: string, more: string) =>
  `@font-face{font-family:'Libre Franklin';font-weight:100 900;src:${src}${more}}`;

function dataAddress(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => failed(new Error(words.unreadableFont));
    reader.readAsDataURL(file);
  });
}
