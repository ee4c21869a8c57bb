// Shows the empty form again while there is no connection.
self.addEventListener('fetch', function (event) {
  if (event.request.method !== 'GET') { return; }
  event.respondWith(fetch(event.request).then(function (answer) {
    if (answer.ok) {
      var copy = answer.clone();
      event.waitUntil(caches.open('minka-form').then(function (cache) { return cache.put(event.request, copy); }));
    }
    return answer;
  }, function () {
    return caches.match(event.request).then(function (kept) { return kept || Response.error(); });
  }));
});
