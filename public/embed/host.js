// Gives each frame of ours the height that its page asks for. A message counts only if it comes from the window of a frame
// on this page that is marked as ours, and from the address that this frame shows.
(() => {
  if (window.ententeHost) return;
  window.ententeHost = true;
  addEventListener('message', ({ data, source, origin }) => {
    if (!data || data.sender !== 'entente' || !Number.isFinite(data.height)) return;
    if (data.height <= 0 || data.height >= 20000) return;
    for (const frame of document.querySelectorAll('iframe[data-entente]')) {
      if (frame.contentWindow !== source) continue;
      if (!URL.canParse(frame.src, location.href)) continue;
      const own = new URL(frame.src, location.href).origin;
      const sealed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
      if (origin !== (sealed ? 'null' : own)) continue;
      frame.style.setProperty('height', `${Math.ceil(data.height)}px`, 'important');
      frame.setAttribute('height', String(Math.ceil(data.height)));
    }
  });
})();
