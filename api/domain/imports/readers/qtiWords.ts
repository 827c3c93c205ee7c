/** Sentences that both versions of QTI need. */
export const SEVERAL = '一题里有几处作答，本系统不支持，请拆成几题';
