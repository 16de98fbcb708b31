// Tells for each complaint that waits which offices may answer, and why, and which others tell of the same trouble. Without
// it an office is chosen from the list as ever.
(() => {
  'use strict';
  const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = className || '';
    return made;
  };
  const json = answer => answer.ok ? answer.json() : Promise.reject(answer.status);

  const offices = place => {
    const select = place.closest('article').querySelector('select[name="opd"]');
    const form = select.form;
    const asked = {text: place.dataset.text, place: place.dataset.place || null, channel: place.dataset.channel};
    return fetch('/api/routing/suggestions', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': form.elements._csrf.value},
      body: JSON.stringify(asked)
    }).then(json).then(answer => {
      const list = element('ol', '', 'suggested');
      for (const item of answer.items) {
        const option = [...select.options].find(each => each.value === item.opd);
        if (option) {
          const line = element('li', '');
          const choose = element('button', option.text, 'secondary');
          choose.type = 'button';
          choose.addEventListener('click', () => {
            select.value = item.opd;
            form.querySelector('button[type="submit"]').focus();
          });
          line.append(choose, ' ', element('strong', place.dataset[item.likely.toLowerCase()]),
            element('p', item.because.map(each => each.text).join('. '), 'hint'));
          list.append(line);
        }
      }
      if (list.children.length) {
        place.append(element('h4', place.dataset.offices), list);
      }
    });
  };

  const similar = place => fetch(`/api/complaints/${place.dataset.complaint}/similar`).then(json).then(answer => {
    const list = element('ul', '', 'similar');
    for (const item of answer.items.slice(0, 3)) {
      const line = element('li', '');
      const link = element('a', item.trackingCode);
      link.href = `/inbox/${item.id}`;
      line.append(link, ' ', item.subject, ' ',
        element('span', say(place.dataset.days, Math.abs(item.days)), 'meta'));
      list.append(line);
    }
    if (list.children.length) {
      place.append(element('h4', place.dataset.similar), list);
    }
  });

  const look = place => Promise.allSettled([offices(place), similar(place)]);
  const seen = new IntersectionObserver(entries => entries.filter(each => each.isIntersecting).forEach(each => {
    seen.unobserve(each.target);
    look(each.target);
  }));
  document.querySelectorAll('[data-complaint][data-offices]').forEach(place => seen.observe(place));
})();
