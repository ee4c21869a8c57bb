// Saves while somebody answers, shows what is relevant now, and keeps what is sent without a connection until there is one.
// The page works without it, by its buttons.
(function () {
  'use strict';
  var main = document.querySelector('main');
  if (!main || !window.localStorage || !window.XMLHttpRequest || !window.DOMParser) { return; }
  var queueKey = 'minka-form:' + location.pathname, codeKey = 'minka-code:' + location.pathname;
  var pause = 400, timer = 0, saving = false, sending = false;

  function form() { return main.querySelector('form[data-form]'); }
  function isKept() { return form() !== null && form().hasAttribute('data-kept'); }

  // Everything that is filled in, as the browser itself would send it.
  function body(name, value) {
    var pairs = [], fields = form().elements;
    for (var i = 0; i < fields.length; i++) {
      var field = fields[i], choice = field.type === 'radio' || field.type === 'checkbox';
      if (field.name && field.tagName !== 'BUTTON' && (!choice || field.checked)) { pairs.push([field.name, field.value]); }
    }
    pairs.push([name, value]);
    return pairs.map(function (pair) { return encodeURIComponent(pair[0]) + '=' + encodeURIComponent(pair[1]); }).join('&');
  }

  function post(text, done, failed) {
    var request = new XMLHttpRequest();
    request.open('POST', location.pathname);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.onload = function () { done(request.status, request.responseText); };
    request.onerror = request.ontimeout = failed;
    request.timeout = 30000;
    request.send(text);
  }

  // A page that was fetched beforehand has a code that others have too.
  function ownCode() {
    if (!isKept()) {
      var letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ', made = '', random = new Uint8Array(20);
      crypto.getRandomValues(random);
      for (var i = 0; i < random.length; i++) { made += letters[random[i] % letters.length]; }
      form().elements.namedItem('code').value = made;
      form().setAttribute('data-kept', '1');
    }
    return form().elements.namedItem('code').value;
  }

  // The code stays with this tab: whoever reloads goes on, whoever comes after finds nothing.
  function remember() {
    if (isKept()) { sessionStorage.setItem(codeKey, form().elements.namedItem('code').value); }
    else if (!form()) { sessionStorage.removeItem(codeKey); }
  }

  function look(place) {
    var names = [], fields = place.querySelectorAll('input');
    for (var i = 0; i < fields.length; i++) { names.push(fields[i].name + (fields[i].type === 'hidden' ? '' : '=' + fields[i].id + fields[i].getAttribute('aria-required'))); }
    return place.textContent + names.join(' ');
  }

  function show(page, always) {
    var fresh = new DOMParser().parseFromString(page, 'text/html');
    var next = fresh.querySelector('main');
    if (!next || !always && look(next) === look(main)) { return; }
    var active = document.activeElement || {}, name = active.name, value = active.value, choice = active.type === 'radio' || active.type === 'checkbox';
    main.innerHTML = next.innerHTML;
    document.title = fresh.title;
    var fields = name ? document.getElementsByName(name) : [];
    for (var i = 0; i < fields.length; i++) {
      if (!choice || fields[i].value === value) { fields[i].focus(); break; }
    }
    if (always) {
      var errors = main.querySelector('.errors');
      if (errors) { errors.focus(); } else { window.scrollTo(0, 0); }
    }
    remember();
    tell();
  }

  function save() {
    if (saving || sending || !form() || !form().elements.namedItem('consent') || !main.querySelector('button[value=keep]')) { return; }
    ownCode();
    remember();
    var sent = body('do', 'keep');
    saving = true;
    post(sent, function (status, page) {
      saving = false;
      if (form() && body('do', 'keep') !== sent) { save(); } else if (status === 200 && !sending) { show(page, false); }
    }, function () { saving = false; });
  }

  function queue() { try { return JSON.parse(localStorage.getItem(queueKey)) || []; } catch (e) { return []; } }
  function keepQueue(all) { localStorage.setItem(queueKey, JSON.stringify(all)); tell(); }
  function tell() {
    var said = document.getElementById('queue'), n = queue().length;
    if (said) { said.hidden = n === 0; said.querySelector('b').textContent = String(n); }
  }

  function sendQueue() {
    var all = queue();
    if (sending || all.length === 0) { return; }
    sending = true;
    post(all[0], function (status, page) {
      sending = false;
      // what was refused is kept by the server under its code
      if (status === 200 || status === 422) {
        keepQueue(queue().slice(1));
        if (status === 422) { show(page, true); } else { sendQueue(); }
      }
    }, function () { sending = false; });
  }

  function send() {
    ownCode();
    var whole = body('do', 'send');
    sending = true;
    function later() {
      sending = false;
      keepQueue(queue().concat(whole));
      clear();
    }
    post(whole, function (status, page) {
      if (status === 429 || status >= 500) { later(); } else { sending = false; show(page, true); }
    }, later);
  }

  // For whoever answers next: nothing of the one before is left.
  function clear() {
    sessionStorage.removeItem(codeKey);
    form().removeAttribute('data-kept');
    var fields = form().elements;
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].type === 'radio' || fields[i].type === 'checkbox') { fields[i].checked = false; }
      else if (fields[i].tagName === 'INPUT' && fields[i].type !== 'hidden') { fields[i].value = ''; }
    }
    window.scrollTo(0, 0);
  }

  main.addEventListener('submit', function (event) {
    var button = event.submitter || document.activeElement;
    if (event.target === form() && button && button.name === 'do' && button.value === 'send') {
      event.preventDefault();
      if (!sending) { send(); }
    } else if (event.target === form() && !isKept()) {
      ownCode();
    }
  });
  main.addEventListener('change', function (event) {
    if (event.target.form && event.target.form === form()) { clearTimeout(timer); timer = setTimeout(save, pause); }
  });
  if ('serviceWorker' in navigator && window.isSecureContext) { navigator.serviceWorker.register('/f/worker.js', {scope: '/f/'}); }
  window.addEventListener('online', function () { save(); sendQueue(); });
  window.setInterval(sendQueue, 60000);
  tell();
  var before = sessionStorage.getItem(codeKey);
  if (before && form() && !isKept()) {
    post('do=resume&code=' + encodeURIComponent(before), function (status, page) {
      if (status === 200 && form() && !isKept()) { sessionStorage.removeItem(codeKey); show(page, true); }
    }, function () {});
  } else {
    remember();
  }
  sendQueue();
}());
