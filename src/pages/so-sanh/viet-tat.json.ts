import type { APIRoute } from 'astro';
import { abbreviations } from '../../queries/vocabulary.ts';

/** Abbreviations that count as their long forms, for a comparison that the browser draws. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(abbreviations), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
