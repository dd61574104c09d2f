/** Marks for taking over a rendered page are of no use here: the live page replaces the still one. */
export function withoutAnchors(html: string): string {
  return html.replace(/<!--(?:\[-?\d*|\]|-?\d*|\[!)?-->/g, '');
}
