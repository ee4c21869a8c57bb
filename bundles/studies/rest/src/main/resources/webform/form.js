// Keeps what is sent without a connection, and sends it when there is one. The page works without it.
(function () {
  'use strict';
  var form = document.querySelector('form[data-form]');
  var said = document.getElementById('queue');
  if (!window.localStorage || !window.fetch) { return; }
  var key = 'minka-form:' + location.pathname;
  function queue() { try { return JSON.parse(localStorage.getItem(key)) || []; } catch (e) { return []; } }
  function keep(all) { localStorage.setItem(key, JSON.stringify(all)); tell(); }
  function tell() {
    var n = queue().length;
    if (said) { said.hidden = n === 0; said.querySelector('b').textContent = String(n); }
  }
  function code() {
    var letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ', made = '', random = new Uint8Array(12);
    crypto.getRandomValues(random);
    for (var i = 0; i < random.length; i++) { made += letters[random[i] % letters.length]; }
    return made;
  }
  var sending = false;
  function send() {
    var all = queue();
    if (sending || all.length === 0) { return; }
    sending = true;
    fetch(location.pathname, {method: 'POST', body: all[0], credentials: 'omit', headers: {'Content-Type': 'application/x-www-form-urlencoded', 'X-Form-Queue': '1'}})
      .then(function (answer) {
        sending = false;
        if (answer.ok || answer.status === 422) {
          // what was refused is kept by the server under its code
          keep(queue().slice(1));
          if (answer.status === 422) { return answer.text().then(function (page) { document.open(); document.write(page); document.close(); }); }
          send();
        }
      }, function () { sending = false; });
  }
  if (form) {
    form.addEventListener('submit', function (event) {
      var button = event.submitter;
      if (navigator.onLine !== false || !button || button.value !== 'send') { return; }
      event.preventDefault();
      var data = new FormData(form), pairs = [];
      data.set('do', 'send');
      if (!form.hasAttribute('data-kept')) { data.set('code', code()); }
      data.forEach(function (value, name) { pairs.push(encodeURIComponent(name) + '=' + encodeURIComponent(value)); });
      keep(queue().concat(pairs.join('&')));
      form.reset();
      window.scrollTo(0, 0);
    });
  }
  if ('serviceWorker' in navigator && window.isSecureContext) { navigator.serviceWorker.register('/f/worker.js', {scope: '/f/'}); }
  window.addEventListener('online', send);
  tell();
  send();
}());
