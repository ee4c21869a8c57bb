"use strict";

(function () {
  const form = document.getElementById("form");
  const password = document.getElementById("password");
  const again = document.getElementById("again");
  const message = document.getElementById("message");
  const code = decodeURIComponent(location.hash.slice(1));
  // neither the history nor somebody who looks on keeps the code
  history.replaceState(null, "", location.pathname);

  function tell(text, kind) {
    message.textContent = text;
    message.className = kind;
    message.focus();
  }

  function done() {
    form.hidden = true;
    document.getElementById("intro").hidden = true;
    tell("Listo: su contraseña quedó guardada. Ya puede entrar con su nombre de usuario.", "good");
  }

  async function refused(answer) {
    const problem = await answer.json().catch(() => ({}));
    const errors = (problem.errors || []).map((error) => error.detail);
    tell(errors.join(" ") || problem.detail || "No se pudo guardar. Intente más tarde.", "bad");
  }

  async function send() {
    const answer = await fetch("/api/v1/invitations", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": "es-CL" },
      body: JSON.stringify({ code: code, password: password.value }),
      credentials: "omit",
    });
    return answer.ok ? done() : refused(answer);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const length = Array.from(password.value).length;
    if (length < 8 || length > 128) {
      tell("La contraseña debe tener de 8 a 128 caracteres.", "bad");
    } else if (password.value !== again.value) {
      tell("Las dos contraseñas no son iguales.", "bad");
    } else {
      const button = form.querySelector("button");
      button.disabled = true;
      send()
        .catch(() => tell("No hubo respuesta. Revise su conexión e intente de nuevo.", "bad"))
        .finally(() => (button.disabled = false));
    }
  });

  document.getElementById("show").addEventListener("change", function (event) {
    password.type = again.type = event.target.checked ? "text" : "password";
  });

  if (code) {
    form.hidden = false;
    password.focus();
  } else {
    tell("A este enlace le falta el código de la invitación. Ábralo completo, como llegó, o pida otro.", "bad");
  }
})();
