// Gives each frame of ours the height that its page asks for. A message counts only if it comes from the window of a frame
// on this page that is marked as ours, and from the address that this frame shows.
(() => {
  if (window.ententeHost) return;
  window.ententeHost = true;
  const frames = () => document.querySelectorAll('iframe[data-entente]');
  // What a height in style takes in beside the page that the frame shows.
  const edges = (frame) => {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== 'border-box') return 0;
    const parts = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
    return parts.reduce((sum, part) => sum + parseFloat(part), 0);
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (!data || data.sender !== 'entente' || !Number.isFinite(data.height)) return;
    if (data.height <= 0 || data.height >= 20000) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      if (!URL.canParse(frame.src, location.href)) continue;
      const own = new URL(frame.src, location.href).origin;
      const sealed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
      if (origin !== (sealed ? 'null' : own)) continue;
      const height = Math.ceil(data.height);
      frame.style.setProperty('height', `${height + edges(frame)}px`, 'important');
      frame.setAttribute('height', String(height));
    }
  });
  // Those that have told theirs before this script came.
  for (const frame of frames()) frame.contentWindow?.postMessage({ sender: 'entente', ask: 'height' }, '*');
})();
