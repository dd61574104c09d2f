// Tells the page around this frame how high it is, in the dialects that article systems understand: our own, AMP's
// embed-size, Datawrapper's and Medium's, and pym.js. When the height has changed, and when that page asks.
(() => {
  if (parent === window) return;
  const id = new URLSearchParams(location.search).get('childId') ?? '';
  let told = 0;
  let before = innerHeight;
  const tell = (isAsked) => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === 0 || (height === told && !isAsked)) return;
    told = height;
    before = innerHeight;
    const say = (message) => parent.postMessage(message, '*');
    say({ sender: 'entente', height });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say({ 'datawrapper-height': { [id || 'entente']: height } });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (id) say(`pymxPYMx${id}xPYMxheightxPYMx${height}`);
  };
  // A page that does as it is told leaves nothing to scroll: without this, a scrollbar that was there would keep its strip,
  // as the height was measured beside it.
  const fit = () => {
    if (innerHeight !== before && Math.abs(innerHeight - told) <= 1)
      document.documentElement.style.setProperty('overflow', 'hidden');
  };
  new ResizeObserver(() => tell(false)).observe(document.body);
  addEventListener('load', () => tell(false));
  addEventListener('resize', fit);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.sender === 'entente' && data.ask === 'height') tell(true);
  });
})();
