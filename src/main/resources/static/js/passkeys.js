// Has the device make a passkey or sign in with one (WebAuthn, level 3). What needs this script is
// hidden until it runs in a browser that can.

const OUTCOMES = { make, enter };

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = false;
    const act = OUTCOMES[part.dataset.passkey];
    if (act) {
      const form = part.querySelector("form");
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        run(form, act);
      });
    }
  }
}

async function run(form, act) {
  const button = form.querySelector("button");
  button.disabled = true;
  tell(form, null);
  try {
    location.assign(await act(form));
  } catch (problem) {
    const stopped = ["NotAllowedError", "AbortError"].includes(problem.name);
    tell(form, stopped ? "stopped" : "refused");
    button.disabled = false;
  }
}

async function make(form) {
  const options = await send(form, "/webauthn/register/options");
  const credential = await navigator.credentials.create({ publicKey: creationOptions(options) });
  // The server knows the label from the page before.
  await send(form, form.action, { publicKey: { credential: asJson(credential), label: "" } });
  return "/account";
}

async function enter(form) {
  const options = await send(form, "/webauthn/authenticate/options");
  const credential = await navigator.credentials.get({ publicKey: requestOptions(options) });
  const wanted = new URLSearchParams({ next: form.elements.next.value });
  const answer = await send(form, form.action + "?" + wanted, asJson(credential));
  return answer.next;
}

async function send(form, address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(address + ": " + answer.status);
  }
  return answer.json();
}

function tell(form, outcome) {
  for (const problem of form.querySelectorAll("[data-passkey-problem]")) {
    problem.hidden = problem.dataset.passkeyProblem !== outcome;
  }
}

function creationOptions(json) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) {
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  }
  const user = { ...json.user, id: bytes(json.user.id) };
  const excludeCredentials = known(json.excludeCredentials);
  return { ...json, challenge: bytes(json.challenge), user, excludeCredentials };
}

function requestOptions(json) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) {
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  }
  const allowCredentials = known(json.allowCredentials);
  return { ...json, challenge: bytes(json.challenge), allowCredentials };
}

function known(credentials = []) {
  return credentials.map((one) => ({ ...one, id: bytes(one.id) }));
}

function asJson(credential) {
  if (credential.toJSON) {
    return credential.toJSON();
  }
  const response = { transports: credential.response.getTransports?.() };
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) {
      response[name] = text(credential.response[name]);
    }
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function bytes(base64url) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
