/** The shop's API, typed by the document the server publishes. */

import type { components, paths } from '@api/schema';
import createClient from 'openapi-fetch';
import { identifiedFetch } from './identity';
import { toProblem } from './problem';

export type Schemas = components['schemas'];
export type Product = Schemas['ProductItem'];
export type ProductDetails = Schemas['ProductAlone'];
export type Cart = Schemas['CartOut'];
export type CartLine = Schemas['CartLineOut'];
export type Money = Schemas['MoneyOut'];
export type Order = Schemas['OrderOut'];
export type Answer = Schemas['AnswerOut'];
export type ShownProduct = Schemas['ShownProduct'];
export type Receipt = Schemas['ReceiptOut'];

export const api = createClient<paths>({ baseUrl: '', fetch: identifiedFetch });

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good response; throws Problem for any other. */
export async function told<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw toProblem(response.status, error);
  return data as T;
}
