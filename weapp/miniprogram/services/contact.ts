/** How to reach the people of the centre. */
import type { CustomerService } from '../typings/contracts';
import { request } from './api';

export async function readContact(): Promise<CustomerService | undefined> {
  const { data } = await request<{ data: CustomerService[] }>('GET', 'customer-service');
  return data[0];
}
