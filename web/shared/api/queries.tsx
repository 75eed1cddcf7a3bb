/** How the page asks and remembers: one cache, patient with the network, impatient with refusals. */

import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const TRIES = 2;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (tries, error) => tries < TRIES && !(error instanceof Problem && error.status < 500),
      },
    },
  });
}
