// Shows the dossier and view that the address of this frame asks for: a file of this site, and no other.
(() => {
  const fields = new URLSearchParams(location.search);
  const element = document.createElement('actor-network');
  const address = new URL(fields.get('dossier') ?? '', new URL('../', location.href));
  if (address.origin !== location.origin) return;
  element.setAttribute('src', address.href);
  const own = ['dossier', 'controls', 'heading', 'subheading', 'childId'];
  for (const name of ['controls', 'heading', 'subheading'])
    if (fields.has(name)) element.setAttribute(name, fields.get(name));
  const words = location.search.slice(1).split('&');
  element.setAttribute('view', words.filter((word) => !own.includes(word.split('=')[0])).join('&'));
  element.addEventListener('ready', () => {
    document.title = element.dossier?.title ?? element.getAttribute('heading') ?? document.title;
  });
  document.body.append(element);
})();
