// Sets colours and language before the first paint, from what was chosen before or what the device prefers.
(() => {
  const root = document.documentElement;
  let scheme = null;
  let language = null;
  try {
    scheme = localStorage.getItem('reisrecht-scheme');
    language = localStorage.getItem('reisrecht-language');
  } catch {
    // Without storage the device decides.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  if (language !== 'nl' && language !== 'en') {
    // Dutch, unless the device speaks another language first.
    language = (navigator.language || 'nl').toLowerCase().startsWith('nl') ? 'nl' : 'en';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = language;
})();
