// Written by `npm run gen` from the OpenAPI document. Do not edit.
export interface paths {
    "/banners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询轮播图 */
        get: operations["listBanners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看轮播图 */
        get: operations["showBanners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nav-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询金刚区 */
        get: operations["listNavItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nav-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看金刚区 */
        get: operations["showNavItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询公告 */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看公告 */
        get: operations["showNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询客服设置 */
        get: operations["listCustomerService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-service/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看客服设置 */
        get: operations["showCustomerService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询职业（工种） */
        get: operations["listOccupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看职业（工种） */
        get: operations["showOccupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询等级 */
        get: operations["listLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看等级 */
        get: operations["showLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询考试计划 */
        get: operations["listExamPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看考试计划 */
        get: operations["showExamPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询考点 */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看考点 */
        get: operations["showPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询训练成绩 */
        get: operations["listAttempts"];
        put?: never;
        /** 开始训练 */
        post: operations["postAttempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 继续训练 */
        get: operations["getAttemptsId"];
        put?: never;
        post?: never;
        /** 放弃未完成的练习 */
        delete: operations["deleteAttemptsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 微信手机号登录 */
        post: operations["postSessionWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 学员退出登录 */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的资料 */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 选择考试计划、职业、等级与考点 */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 手机号与密码登录 */
        post: operations["postSessionPassword"];
        delete?: never;
        options?: never;
        head?: never;
        /** 修改登录密码 */
        patch: operations["patchSessionPassword"];
        trace?: never;
    };
    "/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验证手机号并设置登录密码 */
        post: operations["postPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 更换手机号 */
        patch: operations["patchMePhone"];
        trace?: never;
    };
    "/my-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我已登录的设备 */
        get: operations["getMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 让我的一台设备退出登录 */
        delete: operations["deleteMySessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我最近的登录 */
        get: operations["getMyLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可用的验证方式 */
        get: operations["getSessionWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 获取短信验证码 */
        post: operations["postSmsCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-reset/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用短信验证码设置登录密码 */
        post: operations["postPasswordResetSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/phone/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 用短信验证码更换手机号 */
        patch: operations["patchMePhoneSms"];
        trace?: never;
    };
    "/me/phone/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 向现在的手机号发送验证码 */
        post: operations["postMePhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 生效的协议与政策 */
        get: operations["getTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议与政策的一个版本 */
        get: operations["getTermsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意新版本的协议与政策 */
        post: operations["postTermsAcceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以训练的内容 */
        get: operations["getTraining"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 在本机继续考试 */
        post: operations["postAttemptsIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/turn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考试是否仍在本机进行 */
        get: operations["getAttemptsIdTurn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同步作答 */
        post: operations["postAttemptsIdResponses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交卷 */
        post: operations["postAttemptsIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成绩与解析 */
        get: operations["getAttemptsIdResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/self-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 主观题自评 */
        post: operations["postAttemptsIdSelfMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/shaky/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 答对但没把握 */
        put: operations["putAttemptsIdShakyItemId"];
        post?: never;
        /** 取消没把握 */
        delete: operations["deleteAttemptsIdShakyItemId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wrong-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 错题本 */
        get: operations["getWrongBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 注销账号意味着什么 */
        get: operations["getMeCancellation"];
        put?: never;
        /** 申请注销账号 */
        post: operations["postMeCancellation"];
        /** 撤销注销申请 */
        delete: operations["deleteMeCancellation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/cancellation/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用登录密码申请注销账号 */
        post: operations["postMeCancellationPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请开票 */
        post: operations["postOrdersIdInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的发票 */
        get: operations["getMyInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoice-titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 用过的发票抬头 */
        get: operations["getInvoiceTitles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发票文件 */
        get: operations["getInvoicesIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shelf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考试资料与大礼包 */
        get: operations["getShelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shelf/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份资料的介绍与价格 */
        get: operations["getShelfId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始阅读 */
        post: operations["postMaterialsIdReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取页面地址 */
        post: operations["postMaterialsIdAddresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/pages/{pageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一页资料（带水印的图片） */
        get: operations["getMaterialsIdPagesPageId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-terminal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 阅读手机 */
        get: operations["getReadingTerminal"];
        put?: never;
        /** 改在这台手机上阅读 */
        post: operations["postReadingTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的消息 */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 全部标为已读 */
        put: operations["putMessagesRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 把一条消息标为已读 */
        put: operations["putMessagesIdRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可订阅的微信通知 */
        get: operations["getSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 记下学员同意的微信通知 */
        put: operations["putSubscriptionsKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可购买的会员与资料 */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下单 */
        post: operations["postOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的订单 */
        get: operations["getMyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评价订单 */
        post: operations["postOrdersIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 支付订单 */
        post: operations["postOrdersIdPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 支付后确认订单 */
        post: operations["postOrdersIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消订单 */
        post: operations["postOrdersIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以练习的实操试卷 */
        get: operations["getPractical"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 实操自评成绩 */
        get: operations["getPracticalRuns"];
        put?: never;
        /** 开始实操练习 */
        post: operations["postPracticalRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次实操练习 */
        get: operations["getPracticalRunsId"];
        /** 保存实操评分 */
        put: operations["putPracticalRunsId"];
        post?: never;
        /** 放弃未完成的实操练习 */
        delete: operations["deletePracticalRunsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical/runs/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 在本机继续实操练习 */
        post: operations["postPracticalRunsIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以专项练习的试题 */
        get: operations["getPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/smart-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的智能练习 */
        get: operations["getSmartPapers"];
        put?: never;
        /** 新建智能练习 */
        post: operations["postSmartPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/smart-papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除智能练习 */
        delete: operations["deleteSmartPapersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 首页：轮播图、金刚区、公告 */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公告已打开（每名学员只计一次） */
        post: operations["postNoticesIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 购买商品时可用的优惠券 */
        get: operations["getMyCoupons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学习记录 */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成绩查询 */
        get: operations["getScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/score-trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成绩走势 */
        get: operations["getScoreTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部收藏与笔记 */
        get: operations["getKept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/favourites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 收藏夹 */
        get: operations["getFavourites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kept/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 收藏试题 */
        put: operations["putKeptQuestionsId"];
        post?: never;
        /** 取消收藏试题 */
        delete: operations["deleteKeptQuestionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kept/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 收藏试卷 */
        put: operations["putKeptPapersId"];
        post?: never;
        /** 取消收藏试卷 */
        delete: operations["deleteKeptPapersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kept/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 写笔记 */
        put: operations["putKeptNotesId"];
        post?: never;
        /** 删除笔记 */
        delete: operations["deleteKeptNotesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 试题报错 */
        put: operations["putReportsKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的报错 */
        get: operations["getReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以报名的考试 */
        get: operations["getMyRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个考试计划的报名表 */
        get: operations["getMyRegistrationsId"];
        /** 提交报名 */
        put: operations["putMyRegistrationsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-registrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消报名 */
        post: operations["postMyRegistrationsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传报名照片 */
        post: operations["postRegistrationPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                code: string;
                message: string;
                details?: {
                    field: string;
                    code: string;
                    message: string;
                }[];
                requestId: string;
            };
        };
        Banners: {
            /** @description 编号 */
            id: number;
            /** @description 标题 */
            title: string;
            /** @description 图片：建议 750 × 320 像素 */
            imageId: string;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：点击后打开哪一个页面、哪份资料、哪条公告，或以 https:// 开头的网址 */
            jumpTarget: string;
            /** @description 置顶 */
            pinned: boolean;
            /** @description 排序 */
            position: number;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        NavItems: {
            /** @description 编号 */
            id: number;
            /** @description 标题 */
            title: string;
            iconId: string | null;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：点击后打开哪一个页面、哪份资料、哪条公告，或以 https:// 开头的网址 */
            jumpTarget: string;
            /** @description 排序 */
            position: number;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        Notices: {
            /** @description 编号 */
            id: number;
            /** @description 标题 */
            title: string;
            /** @description 正文 */
            body: string;
            /** @description 置顶 */
            pinned: boolean;
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        CustomerService: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 微信在线客服：先在微信公众平台开通“客服”，再打开 */
            chat: boolean;
            /** @description 客服电话：不填则不显示电话 */
            phone: string;
            /** @description 服务时间：例如“工作日 9:00–17:30” */
            hours: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        Occupations: {
            /** @description 编号 */
            id: number;
            /** @description 职业编码：如 6-31-01-03 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 没有考试计划也可训练：不选时，没有选择考试计划的学员要先选择，训练按考试时间开放和关闭 */
            trainsWithoutPlan: boolean;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        Levels: {
            /** @description 编号 */
            id: number;
            /** @description 等级代码：如 5 表示五级（初级工） */
            code: string;
            /** @description 名称 */
            name: string;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        ExamPlans: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /**
             * Format: date-time
             * @description 考试开始
             */
            examStartsAt: string;
            /**
             * Format: date-time
             * @description 考试结束
             */
            examEndsAt: string;
            /** @description 提前几个月开放训练：按自然月：1 表示 12 月 20 日的考试从 11 月 20 日零点起可以训练，考试结束时关闭 */
            trainingMonths: number;
            /** @description 考前几天起不能修改：学员自己改考试信息的截止：3 表示 12 月 20 日的考试从 12 月 17 日零点起不能再改；0 表示考试当天起 */
            changeDays: number;
            changeLimit: number | null;
            /** @description 修改要写原因：学员写的原因见“考试变更记录” */
            changeReason: boolean;
            /** @description 考前几天提醒：每天上午 9 点给训练或报名了这次考试的学员发一次消息：3 表示 12 月 20 日的考试从 12 月 17 日起；0 表示不提醒 */
            remindDays: number;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        Places: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 地址 */
            address: string;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        Attempts: {
            /** @description 编号 */
            id: number;
            /**
             * @description 模式
             * @enum {string}
             */
            mode: "practice" | "exam";
            /**
             * @description 来源
             * @enum {string}
             */
            source: "training" | "paper" | "smart" | "sequence" | "wrong" | "favourite";
            blueprintId: number | null;
            paperId: number | null;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "in_progress" | "submitted" | "dropped";
            /**
             * Format: date-time
             * @description 开始时间
             */
            startedAt: string;
            deadlineAt: string | null;
            submittedAt: string | null;
            /** @description 已答题数 */
            answeredCount: number;
            /** @description 答对题数 */
            correctCount: number;
            score: number | null;
            /** @description 满分 */
            maxScore: number;
            grading: ("waiting" | "graded") | null;
            passed: boolean | null;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
            /** @description 关联内容的名称 */
            labels: {
                blueprintId: string | number | null;
                paperId: string | number | null;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBanners: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、position、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 标题 */
                "filter[title][contains]"?: string;
                /** @description 标题 */
                "filter[title][eq]"?: string;
                /** @description 标题 */
                "filter[title][in]"?: string;
                /** @description 点击后 */
                "filter[jumpKind][eq]"?: string;
                /** @description 点击后 */
                "filter[jumpKind][in]"?: string;
                /** @description 置顶 */
                "filter[pinned][eq]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Banners"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showBanners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Banners"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listNavItems: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、position、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 点击后 */
                "filter[jumpKind][eq]"?: string;
                /** @description 点击后 */
                "filter[jumpKind][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NavItems"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showNavItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NavItems"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、pinned、publishedAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 标题 */
                "filter[title][contains]"?: string;
                /** @description 标题 */
                "filter[title][eq]"?: string;
                /** @description 标题 */
                "filter[title][in]"?: string;
                /** @description 置顶 */
                "filter[pinned][eq]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notices"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notices"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerService: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerService"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showCustomerService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerService"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listOccupations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 职业编码 */
                "filter[code][contains]"?: string;
                /** @description 职业编码 */
                "filter[code][eq]"?: string;
                /** @description 职业编码 */
                "filter[code][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Occupations"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showOccupations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Occupations"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listLevels: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 等级代码 */
                "filter[code][contains]"?: string;
                /** @description 等级代码 */
                "filter[code][eq]"?: string;
                /** @description 等级代码 */
                "filter[code][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Levels"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showLevels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Levels"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listExamPlans: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、examStartsAt、examEndsAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 考试开始 */
                "filter[examStartsAt][gte]"?: string;
                /** @description 考试开始 */
                "filter[examStartsAt][lte]"?: string;
                /** @description 考试结束 */
                "filter[examEndsAt][gte]"?: string;
                /** @description 考试结束 */
                "filter[examEndsAt][lte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExamPlans"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showExamPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExamPlans"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Places"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Places"];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAttempts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startedAt、submittedAt、answeredCount、correctCount、score、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 模式 */
                "filter[mode][eq]"?: string;
                /** @description 模式 */
                "filter[mode][in]"?: string;
                /** @description 来源 */
                "filter[source][eq]"?: string;
                /** @description 来源 */
                "filter[source][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][eq]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][null]"?: string;
                /** @description 试卷 */
                "filter[paperId][eq]"?: string;
                /** @description 试卷 */
                "filter[paperId][in]"?: string;
                /** @description 试卷 */
                "filter[paperId][null]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][gte]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][lte]"?: string;
                /** @description 交卷时间 */
                "filter[submittedAt][gte]"?: string;
                /** @description 交卷时间 */
                "filter[submittedAt][lte]"?: string;
                /** @description 交卷时间 */
                "filter[submittedAt][null]"?: string;
                /** @description 得分 */
                "filter[score][eq]"?: string;
                /** @description 得分 */
                "filter[score][gte]"?: string;
                /** @description 得分 */
                "filter[score][lte]"?: string;
                /** @description 得分 */
                "filter[score][null]"?: string;
                /** @description 主观题评分 */
                "filter[grading][eq]"?: string;
                /** @description 主观题评分 */
                "filter[grading][in]"?: string;
                /** @description 主观题评分 */
                "filter[grading][null]"?: string;
                /** @description 及格 */
                "filter[passed][eq]"?: string;
                /** @description 及格 */
                "filter[passed][null]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Attempts"][];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    source: "training";
                    /** Format: uuid */
                    clientKey: string;
                    blueprintId: number;
                    /** @enum {string} */
                    mode?: "practice" | "exam";
                } | {
                    /** @constant */
                    source: "paper";
                    /** Format: uuid */
                    clientKey: string;
                    paperId: number;
                } | {
                    /** @constant */
                    source: "wrong";
                    /** Format: uuid */
                    clientKey: string;
                    types?: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case")[];
                    limit?: number;
                    due?: boolean;
                } | {
                    /** @constant */
                    source: "favourite";
                    /** Format: uuid */
                    clientKey: string;
                    types?: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case")[];
                    limit?: number;
                } | {
                    /** @constant */
                    source: "smart";
                    /** Format: uuid */
                    clientKey: string;
                    smartPaperId: number;
                    /** @enum {string} */
                    mode?: "practice" | "exam";
                } | {
                    /** @constant */
                    source: "sequence";
                    /** Format: uuid */
                    clientKey: string;
                    bankId: number;
                    pointId?: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            /** @enum {string} */
                            mode: "practice" | "exam";
                            /** @enum {string} */
                            source: "training" | "paper" | "smart" | "sequence" | "wrong" | "favourite";
                            /** @enum {string} */
                            state: "in_progress" | "submitted" | "dropped";
                            turn: number;
                            rules: {
                                title: string;
                                sections: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    count: number;
                                    score: number;
                                }[];
                                /** @enum {string} */
                                multipleRule: "all" | "half" | "option";
                                minutes: number | null;
                                passScore: number | null;
                                grading?: {
                                    raters: 1 | 2;
                                    gap: number;
                                } | null;
                            };
                            /** Format: date-time */
                            startedAt: string;
                            deadlineAt: string | null;
                            submittedAt: string | null;
                            /** Format: date-time */
                            serverTime: string;
                            items: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                                id: number;
                                questionId: number;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
                                    }[];
                                    blanks?: number;
                                }[];
                                score: number;
                                answer?: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation?: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            }[];
                            responses: {
                                itemId: number;
                                seq: number;
                                response: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[];
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    self?: "known" | "half" | "unknown";
                                };
                                explained?: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttemptsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            /** @enum {string} */
                            mode: "practice" | "exam";
                            /** @enum {string} */
                            source: "training" | "paper" | "smart" | "sequence" | "wrong" | "favourite";
                            /** @enum {string} */
                            state: "in_progress" | "submitted" | "dropped";
                            turn: number;
                            rules: {
                                title: string;
                                sections: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    count: number;
                                    score: number;
                                }[];
                                /** @enum {string} */
                                multipleRule: "all" | "half" | "option";
                                minutes: number | null;
                                passScore: number | null;
                                grading?: {
                                    raters: 1 | 2;
                                    gap: number;
                                } | null;
                            };
                            /** Format: date-time */
                            startedAt: string;
                            deadlineAt: string | null;
                            submittedAt: string | null;
                            /** Format: date-time */
                            serverTime: string;
                            items: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                                id: number;
                                questionId: number;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
                                    }[];
                                    blanks?: number;
                                }[];
                                score: number;
                                answer?: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation?: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            }[];
                            responses: {
                                itemId: number;
                                seq: number;
                                response: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[];
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    self?: "known" | "half" | "unknown";
                                };
                                explained?: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteAttemptsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSessionWechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    loginCode: string;
                    phoneCode: string;
                    /** @default  */
                    device?: string;
                    /** @default [] */
                    agreements?: number[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            token: string;
                            learner: {
                                id: number;
                                phoneMasked: string;
                                name: string | null;
                                hasPassword: boolean;
                                examPlan: {
                                    id: number;
                                    name: string;
                                    examStartsAt: string;
                                    examEndsAt: string;
                                } | null;
                                occupation: {
                                    id: number;
                                    name: string;
                                } | null;
                                level: {
                                    id: number;
                                    name: string;
                                } | null;
                                place: {
                                    id: number;
                                    name: string;
                                } | null;
                                examChange: {
                                    allowed: boolean;
                                    notice: string;
                                    reasonNeeded: boolean;
                                } | null;
                                examChosen: boolean;
                                cancelAt: string | null;
                                unreadMessages: number;
                                agreementsDue: {
                                    id: number;
                                    /** @enum {string} */
                                    kind: "service" | "privacy" | "purchase";
                                    title: string;
                                    version: number;
                                    summary: string;
                                    /** Format: date-time */
                                    effectiveAt: string;
                                    asked: boolean;
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            phoneMasked: string;
                            name: string | null;
                            hasPassword: boolean;
                            examPlan: {
                                id: number;
                                name: string;
                                examStartsAt: string;
                                examEndsAt: string;
                            } | null;
                            occupation: {
                                id: number;
                                name: string;
                            } | null;
                            level: {
                                id: number;
                                name: string;
                            } | null;
                            place: {
                                id: number;
                                name: string;
                            } | null;
                            examChange: {
                                allowed: boolean;
                                notice: string;
                                reasonNeeded: boolean;
                            } | null;
                            examChosen: boolean;
                            cancelAt: string | null;
                            unreadMessages: number;
                            agreementsDue: {
                                id: number;
                                /** @enum {string} */
                                kind: "service" | "privacy" | "purchase";
                                title: string;
                                version: number;
                                summary: string;
                                /** Format: date-time */
                                effectiveAt: string;
                                asked: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    examPlanId: number;
                    occupationId: number;
                    levelId: number;
                    placeId: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            phoneMasked: string;
                            name: string | null;
                            hasPassword: boolean;
                            examPlan: {
                                id: number;
                                name: string;
                                examStartsAt: string;
                                examEndsAt: string;
                            } | null;
                            occupation: {
                                id: number;
                                name: string;
                            } | null;
                            level: {
                                id: number;
                                name: string;
                            } | null;
                            place: {
                                id: number;
                                name: string;
                            } | null;
                            examChange: {
                                allowed: boolean;
                                notice: string;
                                reasonNeeded: boolean;
                            } | null;
                            examChosen: boolean;
                            cancelAt: string | null;
                            unreadMessages: number;
                            agreementsDue: {
                                id: number;
                                /** @enum {string} */
                                kind: "service" | "privacy" | "purchase";
                                title: string;
                                version: number;
                                summary: string;
                                /** Format: date-time */
                                effectiveAt: string;
                                asked: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                    password: string;
                    /** @default  */
                    device?: string;
                    /** @default [] */
                    agreements?: number[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            token: string;
                            learner: {
                                id: number;
                                phoneMasked: string;
                                name: string | null;
                                hasPassword: boolean;
                                examPlan: {
                                    id: number;
                                    name: string;
                                    examStartsAt: string;
                                    examEndsAt: string;
                                } | null;
                                occupation: {
                                    id: number;
                                    name: string;
                                } | null;
                                level: {
                                    id: number;
                                    name: string;
                                } | null;
                                place: {
                                    id: number;
                                    name: string;
                                } | null;
                                examChange: {
                                    allowed: boolean;
                                    notice: string;
                                    reasonNeeded: boolean;
                                } | null;
                                examChosen: boolean;
                                cancelAt: string | null;
                                unreadMessages: number;
                                agreementsDue: {
                                    id: number;
                                    /** @enum {string} */
                                    kind: "service" | "privacy" | "purchase";
                                    title: string;
                                    version: number;
                                    summary: string;
                                    /** Format: date-time */
                                    effectiveAt: string;
                                    asked: boolean;
                                }[];
                            };
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phoneCode: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMePhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    loginCode?: string;
                    presentCode?: string;
                    phoneCode: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            phoneMasked: string;
                            name: string | null;
                            hasPassword: boolean;
                            examPlan: {
                                id: number;
                                name: string;
                                examStartsAt: string;
                                examEndsAt: string;
                            } | null;
                            occupation: {
                                id: number;
                                name: string;
                            } | null;
                            level: {
                                id: number;
                                name: string;
                            } | null;
                            place: {
                                id: number;
                                name: string;
                            } | null;
                            examChange: {
                                allowed: boolean;
                                notice: string;
                                reasonNeeded: boolean;
                            } | null;
                            examChosen: boolean;
                            cancelAt: string | null;
                            unreadMessages: number;
                            agreementsDue: {
                                id: number;
                                /** @enum {string} */
                                kind: "service" | "privacy" | "purchase";
                                title: string;
                                version: number;
                                summary: string;
                                /** Format: date-time */
                                effectiveAt: string;
                                asked: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            device: string;
                            address: string;
                            createdAt: string;
                            seenAt: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMySessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyLogins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            at: string;
                            way: string;
                            outcome: string;
                            failed: boolean;
                            address: string;
                            device: string;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSessionWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            sms: boolean;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSmsCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                    /** @enum {string} */
                    purpose: "password" | "phone";
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPasswordResetSms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                    smsCode: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMePhoneSms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    loginCode?: string;
                    presentCode?: string;
                    phone: string;
                    smsCode: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            phoneMasked: string;
                            name: string | null;
                            hasPassword: boolean;
                            examPlan: {
                                id: number;
                                name: string;
                                examStartsAt: string;
                                examEndsAt: string;
                            } | null;
                            occupation: {
                                id: number;
                                name: string;
                            } | null;
                            level: {
                                id: number;
                                name: string;
                            } | null;
                            place: {
                                id: number;
                                name: string;
                            } | null;
                            examChange: {
                                allowed: boolean;
                                notice: string;
                                reasonNeeded: boolean;
                            } | null;
                            examChosen: boolean;
                            cancelAt: string | null;
                            unreadMessages: number;
                            agreementsDue: {
                                id: number;
                                /** @enum {string} */
                                kind: "service" | "privacy" | "purchase";
                                title: string;
                                version: number;
                                summary: string;
                                /** Format: date-time */
                                effectiveAt: string;
                                asked: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMePhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            /** @enum {string} */
                            kind: "service" | "privacy" | "purchase";
                            title: string;
                            version: number;
                            summary: string;
                            /** Format: date-time */
                            effectiveAt: string;
                            asked: boolean;
                            accepted: {
                                id: number;
                                version: number;
                                /** Format: date-time */
                                at: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTermsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            /** @enum {string} */
                            kind: "service" | "privacy" | "purchase";
                            title: string;
                            version: number;
                            summary: string;
                            /** Format: date-time */
                            effectiveAt: string;
                            asked: boolean;
                            body: string;
                            inForce: boolean;
                            acceptedAt: string | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postTermsAcceptances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: number[];
                    /** @default  */
                    device?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            phoneMasked: string;
                            name: string | null;
                            hasPassword: boolean;
                            examPlan: {
                                id: number;
                                name: string;
                                examStartsAt: string;
                                examEndsAt: string;
                            } | null;
                            occupation: {
                                id: number;
                                name: string;
                            } | null;
                            level: {
                                id: number;
                                name: string;
                            } | null;
                            place: {
                                id: number;
                                name: string;
                            } | null;
                            examChange: {
                                allowed: boolean;
                                notice: string;
                                reasonNeeded: boolean;
                            } | null;
                            examChosen: boolean;
                            cancelAt: string | null;
                            unreadMessages: number;
                            agreementsDue: {
                                id: number;
                                /** @enum {string} */
                                kind: "service" | "privacy" | "purchase";
                                title: string;
                                version: number;
                                summary: string;
                                /** Format: date-time */
                                effectiveAt: string;
                                asked: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTraining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            blueprints: {
                                id: number;
                                name: string;
                                minutes: number;
                                passScore: number;
                                maxScore: number;
                                own: {
                                    times: number;
                                    best: number;
                                    last: number;
                                    /** Format: date-time */
                                    lastAt: string;
                                } | null;
                                shortage: string | null;
                                bankName: string;
                                versionNumber: number;
                                sections: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                    score: number;
                                }[];
                            }[];
                            papers: {
                                id: number;
                                name: string;
                                minutes: number;
                                passScore: number;
                                maxScore: number;
                                own: {
                                    times: number;
                                    best: number;
                                    last: number;
                                    /** Format: date-time */
                                    lastAt: string;
                                } | null;
                                shortage: string | null;
                                /** @enum {string} */
                                kind: "past" | "mock";
                                questions: number;
                                /** @enum {string} */
                                membership: "none" | "active" | "needed";
                            }[];
                            window: {
                                /** @enum {string} */
                                state: "before" | "open" | "after";
                                /** Format: date-time */
                                opensAt: string;
                                /** Format: date-time */
                                closesAt: string;
                                reason: string | null;
                            } | null;
                            examMissing: string | null;
                            underWay: {
                                /** @enum {string} */
                                kind: "practice" | "exam" | "practical";
                                id: number;
                                title: string;
                                answeredCount: number;
                                itemCount: number;
                                /** Format: date-time */
                                startedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAttemptsIdTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            /** @enum {string} */
                            mode: "practice" | "exam";
                            /** @enum {string} */
                            source: "training" | "paper" | "smart" | "sequence" | "wrong" | "favourite";
                            /** @enum {string} */
                            state: "in_progress" | "submitted" | "dropped";
                            turn: number;
                            rules: {
                                title: string;
                                sections: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    count: number;
                                    score: number;
                                }[];
                                /** @enum {string} */
                                multipleRule: "all" | "half" | "option";
                                minutes: number | null;
                                passScore: number | null;
                                grading?: {
                                    raters: 1 | 2;
                                    gap: number;
                                } | null;
                            };
                            /** Format: date-time */
                            startedAt: string;
                            deadlineAt: string | null;
                            submittedAt: string | null;
                            /** Format: date-time */
                            serverTime: string;
                            items: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                                id: number;
                                questionId: number;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
                                    }[];
                                    blanks?: number;
                                }[];
                                score: number;
                                answer?: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation?: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            }[];
                            responses: {
                                itemId: number;
                                seq: number;
                                response: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[];
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    self?: "known" | "half" | "unknown";
                                };
                                explained?: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttemptsIdTurn: {
        parameters: {
            query: {
                turn: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            serverTime: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAttemptsIdResponses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    responses: {
                        itemId: number;
                        seq: number;
                        response: {
                            keys: string[];
                        } | {
                            value: boolean;
                        } | {
                            blanks: string[];
                        } | {
                            text: string;
                            /** @enum {string} */
                            self?: "known" | "half" | "unknown";
                        };
                        /** Format: date-time */
                        answeredAt: string;
                        explained?: boolean;
                    }[];
                    turn?: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            acknowledged: number[];
                            refused: {
                                seq: number;
                                code: string;
                                message: string;
                            }[];
                            lastSeq?: number;
                            takenOver?: {
                                code: string;
                                message: string;
                            };
                            /** Format: date-time */
                            serverTime: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAttemptsIdSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    responses?: {
                        itemId: number;
                        seq: number;
                        response: {
                            keys: string[];
                        } | {
                            value: boolean;
                        } | {
                            blanks: string[];
                        } | {
                            text: string;
                            /** @enum {string} */
                            self?: "known" | "half" | "unknown";
                        };
                        /** Format: date-time */
                        answeredAt: string;
                        explained?: boolean;
                    }[];
                    turn?: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            title: string;
                            score: number;
                            maxScore: number;
                            passScore: number | null;
                            passed: boolean | null;
                            grading: ("waiting" | "graded") | null;
                            answeredCount: number;
                            correctCount: number;
                            itemCount: number;
                            regraded: {
                                from: number;
                                to: number;
                            } | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            submittedAt: string;
                            sections: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                label: string;
                                count: number;
                                correct: number;
                                score: number;
                                maxScore: number;
                            }[];
                            items: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                                id: number;
                                questionId: number;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
                                    }[];
                                    blanks?: number;
                                }[];
                                score: number;
                                response: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[];
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    self?: "known" | "half" | "unknown";
                                }) | null;
                                correct: boolean | null;
                                earned: number | null;
                                answer: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            }[];
                            refused: {
                                seq: number;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttemptsIdResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            title: string;
                            score: number;
                            maxScore: number;
                            passScore: number | null;
                            passed: boolean | null;
                            grading: ("waiting" | "graded") | null;
                            answeredCount: number;
                            correctCount: number;
                            itemCount: number;
                            regraded: {
                                from: number;
                                to: number;
                            } | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            submittedAt: string;
                            sections: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                label: string;
                                count: number;
                                correct: number;
                                score: number;
                                maxScore: number;
                            }[];
                            items: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                                id: number;
                                questionId: number;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
                                    }[];
                                    blanks?: number;
                                }[];
                                score: number;
                                response: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[];
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    self?: "known" | "half" | "unknown";
                                }) | null;
                                correct: boolean | null;
                                earned: number | null;
                                answer: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAttemptsIdSelfMarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: {
                        itemId: number;
                        /** @enum {string} */
                        self: "known" | "half" | "unknown";
                    }[];
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putAttemptsIdShakyItemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                itemId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteAttemptsIdShakyItemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                itemId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWrongBook: {
        parameters: {
            query?: {
                type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                mastered?: string;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        due: number;
                        counts: {
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            label: string;
                            toTrain: number;
                            mastered: number;
                        }[];
                        data: {
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
                            }[];
                            blanks?: number;
                            id: number;
                            questionId: number;
                            parts?: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                            }[];
                            answer: {
                                keys: string[];
                            } | {
                                value: boolean;
                            } | {
                                blanks: string[][];
                            } | {
                                reference: string;
                            };
                            alsoRight?: ({
                                keys: string[];
                            } | {
                                value: boolean;
                            } | {
                                blanks: string[][];
                            } | {
                                reference: string;
                            })[];
                            /** @enum {string} */
                            corrected?: "key" | "gift" | "void";
                            explanation: string;
                            partKeys?: {
                                answer: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                explanation: string;
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                            }[];
                            response: ({
                                keys: string[];
                            } | {
                                value: boolean;
                            } | {
                                blanks: string[];
                            } | {
                                text: string;
                                /** @enum {string} */
                                self?: "known" | "half" | "unknown";
                            }) | null;
                            wrongCount: number;
                            /** Format: date-time */
                            lastWrongAt: string;
                            masteredAt: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMeCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            days: number;
                            cancelAt: string | null;
                            openMatters: {
                                name: string;
                                /** @enum {string} */
                                state: "pending" | "refunding" | "invoicing";
                            }[];
                            losses: {
                                name: string;
                                until: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phoneCode: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            cancelAt: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMeCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeCancellationPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            cancelAt: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersIdInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "personal" | "company";
                    title: string;
                    taxpayerNumber?: string;
                    /** Format: email */
                    email?: string;
                    confirmed?: boolean;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            kind: "personal" | "company";
                            title: string;
                            taxpayerNumber: string | null;
                            email: string | null;
                            id: number;
                            orderId: number;
                            productName: string;
                            amountFen: number;
                            /** @enum {string} */
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
                            reason: string;
                            number: string | null;
                            code: string | null;
                            redNumber: string | null;
                            fileKind: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            issuedAt: string | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyInvoices: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            kind: "personal" | "company";
                            title: string;
                            taxpayerNumber: string | null;
                            email: string | null;
                            id: number;
                            orderId: number;
                            productName: string;
                            amountFen: number;
                            /** @enum {string} */
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
                            reason: string;
                            number: string | null;
                            code: string | null;
                            redNumber: string | null;
                            fileKind: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            issuedAt: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInvoiceTitles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            kind: "personal" | "company";
                            title: string;
                            taxpayerNumber: string | null;
                            email: string | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInvoicesIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getShelf: {
        parameters: {
            query: {
                platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            materials: {
                                id: number;
                                title: string;
                                coverUrl: string | null;
                                occupation: string | null;
                                level: string | null;
                                pageCount: number;
                                samplePages: number;
                                open: boolean;
                                until: string | null;
                                offer: {
                                    productId: number;
                                    priceFen: number | null;
                                    reason: string | null;
                                    rating: {
                                        mean: number;
                                        count: number;
                                    } | null;
                                } | null;
                            }[];
                            packs: {
                                productId: number;
                                priceFen: number | null;
                                reason: string | null;
                                rating: {
                                    mean: number;
                                    count: number;
                                } | null;
                                name: string;
                                introduction: string;
                                months: number | null;
                                opensPast: boolean;
                                opensMock: boolean;
                                materials: {
                                    id: number;
                                    title: string;
                                    pageCount: number;
                                    open: boolean;
                                    until: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getShelfId: {
        parameters: {
            query: {
                platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            title: string;
                            coverUrl: string | null;
                            occupation: string | null;
                            level: string | null;
                            pageCount: number;
                            samplePages: number;
                            open: boolean;
                            until: string | null;
                            offer: {
                                productId: number;
                                priceFen: number | null;
                                reason: string | null;
                                rating: {
                                    mean: number;
                                    count: number;
                                } | null;
                            } | null;
                            introduction: string;
                            packs: {
                                productId: number;
                                priceFen: number | null;
                                reason: string | null;
                                rating: {
                                    mean: number;
                                    count: number;
                                } | null;
                                name: string;
                                introduction: string;
                                months: number | null;
                                opensPast: boolean;
                                opensMock: boolean;
                                materials: {
                                    id: number;
                                    title: string;
                                    pageCount: number;
                                    open: boolean;
                                    until: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMaterialsIdReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terminal: string;
                    /** @default  */
                    device?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            title: string;
                            pages: {
                                width: number;
                                height: number;
                            }[];
                            lastPage: number;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMaterialsIdAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pages: number[];
                    terminal?: string;
                    at?: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            page: number;
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                            width: number;
                            height: number;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMaterialsIdPagesPageId: {
        parameters: {
            query: {
                document: number;
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                id: number;
                pageId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReadingTerminal: {
        parameters: {
            query: {
                terminal: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            standing: "here" | "elsewhere" | "unbound";
                            device: string | null;
                            boundAt: string | null;
                            transfersLeft: number;
                            transfers: number;
                            transferDays: number;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReadingTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terminal: string;
                    /** @default  */
                    device?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            standing: "here" | "elsewhere" | "unbound";
                            device: string | null;
                            boundAt: string | null;
                            transfersLeft: number;
                            transfers: number;
                            transferDays: number;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessages: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            kind: string;
                            title: string;
                            text: string;
                            /** @enum {string} */
                            jumpKind: "none" | "page" | "notice" | "web";
                            jumpTarget: string;
                            read: boolean;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        total: number;
                        unread: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putMessagesRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upTo: number;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putMessagesIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            exam: string[];
                            payment: string[];
                            registration: string[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putSubscriptionsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    templateIds: string[];
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getShop: {
        parameters: {
            query: {
                platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                kind?: "membership" | "material" | "gift_pack";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            membership: {
                                past: (string | "forever") | null;
                                mock: (string | "forever") | null;
                            };
                            offers: {
                                id: number;
                                /** @enum {string} */
                                kind: "membership" | "material" | "gift_pack";
                                name: string;
                                introduction: string;
                                months: number | null;
                                opensPast: boolean;
                                opensMock: boolean;
                                materialIds: number[];
                                rating: {
                                    mean: number;
                                    count: number;
                                } | null;
                                priceFen: number | null;
                                reason: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    productId: number;
                    /** @enum {string} */
                    platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                    accepted?: boolean;
                    couponId?: number;
                    couponCode?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            outTradeNo: string;
                            productName: string;
                            /** @enum {string} */
                            kind: "membership" | "material" | "gift_pack";
                            /** @enum {string} */
                            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                            amountFen: number;
                            discountFen: number;
                            /** @enum {string} */
                            state: "pending" | "paid" | "closed" | "refunding" | "refund_failed" | "refunded";
                            /** Format: date-time */
                            expiresAt: string;
                            paidAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyOrders: {
        parameters: {
            query?: {
                tab?: "pending" | "review" | "invoice" | "all";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            outTradeNo: string;
                            productName: string;
                            /** @enum {string} */
                            kind: "membership" | "material" | "gift_pack";
                            /** @enum {string} */
                            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                            amountFen: number;
                            discountFen: number;
                            /** @enum {string} */
                            state: "pending" | "paid" | "closed" | "refunding" | "refund_failed" | "refunded";
                            /** Format: date-time */
                            expiresAt: string;
                            paidAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            stars: number | null;
                            invoice: {
                                id: number;
                                /** @enum {string} */
                                state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
                                reason: string;
                            } | null;
                            toReview: boolean;
                            toInvoice: boolean;
                        }[];
                        total: number;
                        counts: {
                            [key: string]: number;
                        };
                        /** Format: date-time */
                        serverTime: string;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersIdReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stars: number;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersIdPay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    loginCode: string;
                    /** @enum {string} */
                    platform?: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            method: "requestPayment" | "requestVirtualPayment";
                            params: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            outTradeNo: string;
                            productName: string;
                            /** @enum {string} */
                            kind: "membership" | "material" | "gift_pack";
                            /** @enum {string} */
                            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                            amountFen: number;
                            discountFen: number;
                            /** @enum {string} */
                            state: "pending" | "paid" | "closed" | "refunding" | "refund_failed" | "refunded";
                            /** Format: date-time */
                            expiresAt: string;
                            paidAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOrdersIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            outTradeNo: string;
                            productName: string;
                            /** @enum {string} */
                            kind: "membership" | "material" | "gift_pack";
                            /** @enum {string} */
                            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                            amountFen: number;
                            discountFen: number;
                            /** @enum {string} */
                            state: "pending" | "paid" | "closed" | "refunding" | "refund_failed" | "refunded";
                            /** Format: date-time */
                            expiresAt: string;
                            paidAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPractical: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            name: string;
                            minutes: number;
                            passScore: number;
                            tasks: {
                                title: string;
                                minutes: number;
                                weight: number;
                            }[];
                            closed: string | null;
                            openRunId: number | null;
                            finished: number;
                            best: number | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPracticalRuns: {
        parameters: {
            query?: {
                paperId?: number;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            paperId: number;
                            title: string;
                            score: number;
                            passed: boolean;
                            usedSeconds: number;
                            /** Format: date-time */
                            finishedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPracticalRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paperId: number;
                    /** Format: uuid */
                    clientKey: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            paperId: number;
                            title: string;
                            content: {
                                preparation: string;
                                tasks: {
                                    title: string;
                                    statement: string;
                                    minutes: number;
                                    videoUrl: string;
                                    fullScore: number;
                                    weight: number;
                                    rows: {
                                        content: string;
                                        point: string;
                                        score: number;
                                        rule: string;
                                        veto: boolean;
                                    }[];
                                }[];
                                passScore: number;
                            };
                            marks: (number | boolean | null)[][];
                            usedSeconds: number;
                            turn: number;
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPracticalRunsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            paperId: number;
                            title: string;
                            content: {
                                preparation: string;
                                tasks: {
                                    title: string;
                                    statement: string;
                                    minutes: number;
                                    videoUrl: string;
                                    fullScore: number;
                                    weight: number;
                                    rows: {
                                        content: string;
                                        point: string;
                                        score: number;
                                        rule: string;
                                        veto: boolean;
                                    }[];
                                }[];
                                passScore: number;
                            };
                            marks: (number | boolean | null)[][];
                            usedSeconds: number;
                            turn: number;
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putPracticalRunsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    marks: (number | boolean | null)[][];
                    usedSeconds: number;
                    finishedAt: string | null;
                    turn?: number;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletePracticalRunsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPracticalRunsIdTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            paperId: number;
                            title: string;
                            content: {
                                preparation: string;
                                tasks: {
                                    title: string;
                                    statement: string;
                                    minutes: number;
                                    videoUrl: string;
                                    fullScore: number;
                                    weight: number;
                                    rows: {
                                        content: string;
                                        point: string;
                                        score: number;
                                        rule: string;
                                        veto: boolean;
                                    }[];
                                }[];
                                passScore: number;
                            };
                            marks: (number | boolean | null)[][];
                            usedSeconds: number;
                            turn: number;
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPractice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            window: {
                                /** @enum {string} */
                                state: "before" | "open" | "after";
                                /** Format: date-time */
                                opensAt: string;
                                /** Format: date-time */
                                closesAt: string;
                                reason: string | null;
                            } | null;
                            banks: {
                                id: number;
                                name: string;
                                versionNumber: number;
                                counts: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                total: number;
                                done: number;
                                right: number;
                                points: {
                                    id: number;
                                    parentId: number | null;
                                    depth: number;
                                    code: string;
                                    name: string;
                                    counts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                        label: string;
                                        count: number;
                                    }[];
                                    total: number;
                                    done: number;
                                    right: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSmartPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            name: string;
                            bankName: string;
                            counts: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                label: string;
                                count: number;
                            }[];
                            points: string[];
                            minutes: number;
                            passScore: number;
                            maxScore: number;
                            shortage: string | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSmartPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    bankId: number;
                    counts: {
                        /** @enum {string} */
                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                        count: number;
                    }[];
                    pointIds: number[];
                    minutes: number;
                    passScore: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSmartPapersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            banners: {
                                id: number;
                                title: string;
                                imageUrl: string;
                                jumpKind: string;
                                jumpTarget: string;
                            }[];
                            navItems: {
                                id: number;
                                title: string;
                                iconUrl: string | null;
                                jumpKind: string;
                                jumpTarget: string;
                            }[];
                            notices: {
                                id: number;
                                title: string;
                                pinned: boolean;
                                publishedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNoticesIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyCoupons: {
        parameters: {
            query: {
                productId: number;
                platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            name: string;
                            terms: string;
                            discountFen: number;
                            amountFen: number;
                            endsAt: string | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date */
                            today: string;
                            answeredToday: number;
                            answered: number;
                            daysKept: number;
                            streak: number;
                            days: {
                                /** Format: date */
                                day: string;
                                answered: number;
                                right: number;
                            }[];
                            types: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                label: string;
                                right: number;
                                wrong: number;
                            }[];
                            points: {
                                id: number;
                                code: string;
                                name: string;
                                right: number;
                                wrong: number;
                            }[];
                            readiness: {
                                blueprintId: number;
                                name: string;
                                chance: {
                                    low: number;
                                    high: number;
                                } | null;
                                missing: number;
                                thin: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    missing: number;
                                }[];
                                weak: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    point: string | null;
                                    lost: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScores: {
        parameters: {
            query?: {
                kind?: "training" | "past" | "mock" | "smart" | "sequence" | "wrong" | "favourite" | "practical";
                title?: string;
                occupationId?: number;
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            title: string;
                            /** @enum {string} */
                            source: "training" | "paper" | "smart" | "sequence" | "wrong" | "favourite" | "practical";
                            score: number;
                            maxScore: number;
                            passScore: number | null;
                            passed: boolean | null;
                            grading: ("waiting" | "graded") | null;
                            news: ("graded" | "corrected") | null;
                            correctCount: number | null;
                            itemCount: number | null;
                            usedSeconds: number | null;
                            /** Format: date-time */
                            submittedAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getScoreTrend: {
        parameters: {
            query?: {
                kind?: "training" | "past" | "mock" | "smart" | "sequence" | "wrong" | "favourite" | "practical";
                title?: string;
                occupationId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            points: {
                                /** Format: date-time */
                                at: string;
                                share: number;
                                passShare: number | null;
                                passed: boolean | null;
                            }[];
                            total: number;
                            groups: {
                                /** @enum {string} */
                                kind: "training" | "past" | "mock" | "smart" | "sequence" | "wrong" | "favourite" | "practical";
                                kindLabel: string;
                                title: string;
                                occupation: {
                                    id: number;
                                    name: string;
                                } | null;
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getKept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            questions: number[];
                            papers: number[];
                            notes: {
                                questionId: number;
                                text: string;
                            }[];
                            shaky: {
                                attemptId: number;
                                itemId: number;
                            }[];
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFavourites: {
        parameters: {
            query?: {
                type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            label: string;
                            count: number;
                            toTrain: number;
                        }[];
                        data: {
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
                            }[];
                            blanks?: number;
                            id: number;
                            questionId: number;
                            parts?: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                blanks?: number;
                            }[];
                            key: {
                                answer: {
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                };
                                alsoRight?: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                })[];
                                /** @enum {string} */
                                corrected?: "key" | "gift" | "void";
                                explanation: string;
                                partKeys?: {
                                    answer: {
                                        keys: string[];
                                    } | {
                                        value: boolean;
                                    } | {
                                        blanks: string[][];
                                    } | {
                                        reference: string;
                                    };
                                    explanation: string;
                                    /** @enum {string} */
                                    corrected?: "key" | "gift" | "void";
                                }[];
                            } | null;
                        }[];
                        total: number;
                        papers: {
                            id: number;
                            name: string;
                            minutes: number;
                            passScore: number;
                            maxScore: number;
                            own: {
                                times: number;
                                best: number;
                                last: number;
                                /** Format: date-time */
                                lastAt: string;
                            } | null;
                            shortage: string | null;
                            /** @enum {string} */
                            kind: "past" | "mock";
                            questions: number;
                            /** @enum {string} */
                            membership: "none" | "active" | "needed";
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putKeptQuestionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteKeptQuestionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putKeptPapersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteKeptPapersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putKeptNotesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteKeptNotesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putReportsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    questionId: number;
                    /** @enum {string} */
                    kind: "answer" | "stem" | "picture" | "other";
                    text: string;
                };
            };
        };
        responses: {
            /** @description 成功，没有内容 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReports: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: number;
                            questionId: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            /** @enum {string} */
                            kind: "answer" | "stem" | "picture" | "other";
                            text: string;
                            /** @enum {string} */
                            state: "open" | "mended" | "refused";
                            reply: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyRegistrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            examPlanId: number;
                            examPlan: string;
                            /** Format: date-time */
                            examStartsAt: string;
                            /** Format: date-time */
                            opensAt: string;
                            /** Format: date-time */
                            closesAt: string;
                            open: boolean;
                            registration: {
                                /** @enum {string} */
                                state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
                                stateText: string;
                                reason: string | null;
                                /** Format: date-time */
                                submittedAt: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMyRegistrationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            examPlanId: number;
                            examPlan: string;
                            /** Format: date-time */
                            examStartsAt: string;
                            /** Format: date-time */
                            opensAt: string;
                            /** Format: date-time */
                            closesAt: string;
                            open: boolean;
                            registration: {
                                /** @enum {string} */
                                state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
                                stateText: string;
                                reason: string | null;
                                /** Format: date-time */
                                submittedAt: string;
                            } | null;
                            note: string;
                            version: number;
                            fields: {
                                key: string;
                                label: string;
                                /** @enum {string} */
                                kind: "text" | "number" | "choice" | "choices" | "date" | "photo" | "phone" | "idNumber";
                                required: boolean;
                                hint: string;
                                options: string[];
                                min: number | null;
                                max: number | null;
                            }[];
                            name: string;
                            phone: string;
                            values: {
                                [key: string]: string | string[];
                            };
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putMyRegistrationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name: string;
                    phone: string;
                    values: {
                        [key: string]: string | string[];
                    };
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            examPlanId: number;
                            examPlan: string;
                            /** Format: date-time */
                            examStartsAt: string;
                            /** Format: date-time */
                            opensAt: string;
                            /** Format: date-time */
                            closesAt: string;
                            open: boolean;
                            registration: {
                                /** @enum {string} */
                                state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
                                stateText: string;
                                reason: string | null;
                                /** Format: date-time */
                                submittedAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMyRegistrationsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            examPlanId: number;
                            examPlan: string;
                            /** Format: date-time */
                            examStartsAt: string;
                            /** Format: date-time */
                            opensAt: string;
                            /** Format: date-time */
                            closesAt: string;
                            open: boolean;
                            registration: {
                                /** @enum {string} */
                                state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
                                stateText: string;
                                reason: string | null;
                                /** Format: date-time */
                                submittedAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postRegistrationPhotos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                        };
                    };
                };
            };
            /** @description 出错 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
