// Fetches the embed's script. Browsers let a page run that of another site only if its server says so, and then say no more
// than that something failed: this one, which needs no leave, says what it means for the picture.
(() => {
  const folder = new URL('.', document.currentScript.src);
  import(new URL('actor-network.js', folder).href).catch(() =>
    console.warn(
      `actor-network: the script at ${folder} could not be fetched; the picture stays as it is, and answers nobody. ` +
        'Pages of other sites may read that folder only if its server sends Access-Control-Allow-Origin.',
    ),
  );
})();
