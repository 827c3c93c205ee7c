/** 13800000001 -> 138****0001 */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d*(\d{4})$/, '$1****$2');
