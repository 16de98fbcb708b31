// Shows what others wrote meanwhile, and leaves alone what is being typed.
'use strict';

for (const choice of document.querySelectorAll('[data-goes]')) {
  choice.addEventListener('change', () => choice.form.requestSubmit());
}

async function look() {
  if (document.hidden) return;
  const changes = await (await fetch('/changes')).text();
  if (changes === document.body.dataset.changes) return;
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  for (const now of fresh.querySelectorAll('.live')) {
    const before = document.getElementById(now.id);
    if (before) before.replaceWith(document.adoptNode(now));
  }
  const articles = document.querySelectorAll('article');
  const first = articles[0];
  for (const post of fresh.querySelectorAll('article')) {
    if (first && !document.getElementById(post.id)) first.before(document.adoptNode(post));
  }
  document.body.dataset.changes = changes;
}

setInterval(() => look().catch(() => {}), 2000);
