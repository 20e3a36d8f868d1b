/** A JSON file of the site. @throws Error where it is not there or the network is not */
export async function load<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as Value;
}
