// Counts what goes wrong from the first moment on.
window.trouble = { errors: [], violations: [] };
window.addEventListener("error", event => window.trouble.errors.push(event.message));
window.addEventListener("unhandledrejection", event => window.trouble.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", event => window.trouble.violations.push(event.blockedURI));
console.error = (...texts) => window.trouble.errors.push(texts.join(" "));
console.warn = console.error;
