// Before anything of the page is read: the still page is that of the shipped dossier, so for another one it stays unseen.
if (new URLSearchParams(location.search).has('dossier')) document.documentElement.classList.add('no-still');
