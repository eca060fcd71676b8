// sentiment4j.themeButton(button): lets a button change between light and dark. At first the page follows the system.
"use strict";
globalThis.sentiment4j = globalThis.sentiment4j || {};

sentiment4j.themeButton = (button) => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.scheme || (system.matches ? "dark" : "light")) === "dark";
  const label = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    label();
  });
  system.addEventListener("change", label);
  label();
};
