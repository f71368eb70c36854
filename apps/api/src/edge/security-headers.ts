import type { HelmetOptions } from 'helmet';

/** A single-page application that comes from here and from nowhere else. */
export const securityHeaders: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Ant Design writes its style sheets at run time.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      // elkjs lays the step graph out in a worker.
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // No upgrade-insecure-requests: offices run this on plain HTTP inside their network, too.
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // Takes effect only where the page came by TLS.
  strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false },
};
