/** Whether this is the page in one file, which can fetch nothing. */
declare const __SINGLE_FILE__: boolean;
