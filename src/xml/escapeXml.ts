/** The one way from text to markup: whatever a text holds stays text. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text between tags, or in an attribute between double quotes, of HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** What no XML 1.0 document may hold. */
export const UNFIT_SIGNS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text between tags of XML. What XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text.replace(UNFIT_SIGNS, '').replace(/[&<>\r]/g, (sign) => ENTITIES[sign]!);

/** The value of an attribute of XML, between double quotes; its line ends survive. */
export const escapeXmlAttribute = (text: string): string =>
  text.replace(UNFIT_SIGNS, '').replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign]!);
