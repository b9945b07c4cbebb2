// What TypeScript must know of style files: a module of class names, or an import for its effect only.
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css' {}
declare module 'virtual:tokens.css' {}
