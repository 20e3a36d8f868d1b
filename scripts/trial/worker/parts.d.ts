// What the bundle of the offline pack holds of the build.
declare module 'trial:data' {
  const data: import('../trial-data.ts').TrialData;
  export default data;
}
declare module 'trial:pairs' {
  const pairs: string;
  export default pairs;
}
declare module 'trial:references' {
  const references: string;
  export default references;
}
