/** What could not be done, and the way out. */

export const partMissing = 'A part of this page could not be fetched. Check the connection, then reload the page.';
export const windowBlocked =
  'The browser has blocked the window. Allow pop-up windows for this page, then press again.';
export const printRefused = 'This page may not print here. Open it in a window of its own, then print.';
export const notDone = (reason: string) => `That could not be done: ${reason}`;
export const fileNotRead = (name: string) =>
  `${name} could not be read. It may have been moved or changed since: choose it again.`;
export const fileNotKept = (name: string) => `This browser has no room to keep ${name}. After a reload, open it again.`;
