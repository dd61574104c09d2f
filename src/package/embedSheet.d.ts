/** Text of the embed's style sheet, put in when the package is built. */
declare const __EMBED_SHEET__: string;
