// Shows, before a complaint is sent, what tells of the same trouble already. Nothing is kept of what is typed, and without it the
// form is sent as ever.
(() => {
  'use strict';
  const place = document.getElementById('similar');
  const form = place.closest('form');
  const list = place.querySelector('ul');
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
  let waiting;
  let asked = '';

  const show = items => {
    list.replaceChildren(...items.map(item => {
      const line = document.createElement('li');
      line.className = 'card';
      const link = document.createElement('a');
      link.href = `/complaints/${item.trackingCode}`;
      link.textContent = place.dataset.same;
      const subject = document.createElement('p');
      subject.textContent = item.subject;
      const meta = document.createElement('p');
      meta.className = 'meta';
      meta.textContent = say(place.dataset.told, item.days, item.supporters + 1);
      line.append(subject, meta, link);
      return line;
    }));
    place.hidden = items.length === 0;
  };
  const ask = () => {
    const text = `${form.elements.text.value} ${form.elements.address.value}`.trim();
    if (text.length < 20 || text === asked) {
      return;
    }
    asked = text;
    const headers = {'Content-Type': 'application/json'};
    if (form.elements._csrf) {
      headers['X-XSRF-TOKEN'] = form.elements._csrf.value;
    }
    fetch('/api/public/similar', {method: 'POST', headers, body: JSON.stringify({text})})
      .then(answer => answer.ok ? answer.json() : {items: []})
      .then(answer => show(answer.items), () => show([]));
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 800);
  };
  form.elements.text.addEventListener('input', soon);
  form.elements.address.addEventListener('input', soon);
})();
