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
        /** 新增轮播图 */
        post: operations["createBanners"];
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
        /** 删除轮播图 */
        delete: operations["deleteBanners"];
        options?: never;
        head?: never;
        /** 修改轮播图 */
        patch: operations["updateBanners"];
        trace?: never;
    };
    "/banners/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用轮播图 */
        get: operations["dependentsBanners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banners/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改轮播图 */
        post: operations["batchBanners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banners/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：轮播图 */
        get: operations["historyBanners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banners/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出轮播图 */
        get: operations["exportBanners"];
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
        /** 新增金刚区 */
        post: operations["createNavItems"];
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
        /** 删除金刚区 */
        delete: operations["deleteNavItems"];
        options?: never;
        head?: never;
        /** 修改金刚区 */
        patch: operations["updateNavItems"];
        trace?: never;
    };
    "/nav-items/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用金刚区 */
        get: operations["dependentsNavItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nav-items/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改金刚区 */
        post: operations["batchNavItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nav-items/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：金刚区 */
        get: operations["historyNavItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nav-items/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出金刚区 */
        get: operations["exportNavItems"];
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
        /** 新增公告 */
        post: operations["createNotices"];
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
        /** 删除公告 */
        delete: operations["deleteNotices"];
        options?: never;
        head?: never;
        /** 修改公告 */
        patch: operations["updateNotices"];
        trace?: never;
    };
    "/notices/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用公告 */
        get: operations["dependentsNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改公告 */
        post: operations["batchNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：公告 */
        get: operations["historyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出公告 */
        get: operations["exportNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询考试资料 */
        get: operations["listMaterials"];
        put?: never;
        /** 新增考试资料 */
        post: operations["createMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看考试资料 */
        get: operations["showMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改考试资料 */
        patch: operations["updateMaterials"];
        trace?: never;
    };
    "/materials/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改考试资料 */
        post: operations["batchMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：考试资料 */
        get: operations["historyMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布考试资料 */
        post: operations["publishMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤下考试资料 */
        post: operations["withdrawMaterials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/materials/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考试资料 */
        get: operations["exportMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/material-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询资料文件 */
        get: operations["listMaterialFiles"];
        put?: never;
        /** 上传资料文件 */
        post: operations["postMaterialFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/material-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看资料文件 */
        get: operations["showMaterialFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/material-files/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：资料文件 */
        get: operations["historyMaterialFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询阅读记录 */
        get: operations["listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看阅读记录 */
        get: operations["showReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：阅读记录 */
        get: operations["historyReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出阅读记录 */
        get: operations["exportReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询阅读手机 */
        get: operations["listReadingTerminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看阅读手机 */
        get: operations["showReadingTerminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-terminals/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：阅读手机 */
        get: operations["historyReadingTerminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询换机记录 */
        get: operations["listTerminalChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看换机记录 */
        get: operations["showTerminalChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-changes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：换机记录 */
        get: operations["historyTerminalChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-changes/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出换机记录 */
        get: operations["exportTerminalChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询阅读规则 */
        get: operations["listReadingRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看阅读规则 */
        get: operations["showReadingRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改阅读规则 */
        patch: operations["updateReadingRules"];
        trace?: never;
    };
    "/reading-rules/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：阅读规则 */
        get: operations["historyReadingRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询题库 */
        get: operations["listBanks"];
        put?: never;
        /** 新增题库 */
        post: operations["createBanks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看题库 */
        get: operations["showBanks"];
        put?: never;
        post?: never;
        /** 删除题库 */
        delete: operations["deleteBanks"];
        options?: never;
        head?: never;
        /** 修改题库 */
        patch: operations["updateBanks"];
        trace?: never;
    };
    "/banks/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用题库 */
        get: operations["dependentsBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改题库 */
        post: operations["batchBanks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：题库 */
        get: operations["historyBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出题库 */
        get: operations["exportBanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询试题 */
        get: operations["listQuestions"];
        put?: never;
        /** 新增试题 */
        post: operations["createQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看试题 */
        get: operations["showQuestions"];
        put?: never;
        post?: never;
        /** 删除试题 */
        delete: operations["deleteQuestions"];
        options?: never;
        head?: never;
        /** 修改试题 */
        patch: operations["updateQuestions"];
        trace?: never;
    };
    "/questions/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用试题 */
        get: operations["dependentsQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改试题 */
        post: operations["batchQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量修改试题 */
        post: operations["bulkQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：试题 */
        get: operations["historyQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用试题 */
        post: operations["retireQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}/unretire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复使用试题 */
        post: operations["unretireQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出试题 */
        get: operations["exportQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询题库版本 */
        get: operations["listBankVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看题库版本 */
        get: operations["showBankVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-versions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：题库版本 */
        get: operations["historyBankVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询鉴定点 */
        get: operations["listKnowledgePoints"];
        put?: never;
        /** 新增鉴定点 */
        post: operations["createKnowledgePoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看鉴定点 */
        get: operations["showKnowledgePoints"];
        put?: never;
        post?: never;
        /** 删除鉴定点 */
        delete: operations["deleteKnowledgePoints"];
        options?: never;
        head?: never;
        /** 修改鉴定点 */
        patch: operations["updateKnowledgePoints"];
        trace?: never;
    };
    "/knowledge-points/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用鉴定点 */
        get: operations["dependentsKnowledgePoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改鉴定点 */
        post: operations["batchKnowledgePoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：鉴定点 */
        get: operations["historyKnowledgePoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出鉴定点 */
        get: operations["exportKnowledgePoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询组卷规则 */
        get: operations["listBlueprints"];
        put?: never;
        /** 新增组卷规则 */
        post: operations["createBlueprints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看组卷规则 */
        get: operations["showBlueprints"];
        put?: never;
        post?: never;
        /** 删除组卷规则 */
        delete: operations["deleteBlueprints"];
        options?: never;
        head?: never;
        /** 修改组卷规则 */
        patch: operations["updateBlueprints"];
        trace?: never;
    };
    "/blueprints/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用组卷规则 */
        get: operations["dependentsBlueprints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改组卷规则 */
        post: operations["batchBlueprints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：组卷规则 */
        get: operations["historyBlueprints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出组卷规则 */
        get: operations["exportBlueprints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询试卷 */
        get: operations["listPapers"];
        put?: never;
        /** 新增试卷 */
        post: operations["createPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看试卷 */
        get: operations["showPapers"];
        put?: never;
        post?: never;
        /** 删除试卷 */
        delete: operations["deletePapers"];
        options?: never;
        head?: never;
        /** 修改试卷 */
        patch: operations["updatePapers"];
        trace?: never;
    };
    "/papers/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用试卷 */
        get: operations["dependentsPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改试卷 */
        post: operations["batchPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：试卷 */
        get: operations["historyPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出试卷 */
        get: operations["exportPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询实操试卷 */
        get: operations["listPracticalPapers"];
        put?: never;
        /** 新增实操试卷 */
        post: operations["createPracticalPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看实操试卷 */
        get: operations["showPracticalPapers"];
        put?: never;
        post?: never;
        /** 删除实操试卷 */
        delete: operations["deletePracticalPapers"];
        options?: never;
        head?: never;
        /** 修改实操试卷 */
        patch: operations["updatePracticalPapers"];
        trace?: never;
    };
    "/practical-papers/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用实操试卷 */
        get: operations["dependentsPracticalPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改实操试卷 */
        post: operations["batchPracticalPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：实操试卷 */
        get: operations["historyPracticalPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出实操试卷 */
        get: operations["exportPracticalPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询试题报错 */
        get: operations["listQuestionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看试题报错 */
        get: operations["showQuestionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改试题报错 */
        patch: operations["updateQuestionReports"];
        trace?: never;
    };
    "/question-reports/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量修改试题报错 */
        post: operations["bulkQuestionReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：试题报错 */
        get: operations["historyQuestionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports/{id}/mended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 已更正试题报错 */
        post: operations["mendedQuestionReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 无误试题报错 */
        post: operations["refusedQuestionReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/question-reports/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出试题报错 */
        get: operations["exportQuestionReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询更正与重评 */
        get: operations["listRegradings"];
        put?: never;
        /** 更正答案并重新评分 */
        post: operations["postRegradings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看更正与重评 */
        get: operations["showRegradings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：更正与重评 */
        get: operations["historyRegradings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出更正与重评 */
        get: operations["exportRegradings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询导入版式 */
        get: operations["listImportLayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-layouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看导入版式 */
        get: operations["showImportLayouts"];
        put?: never;
        post?: never;
        /** 删除导入版式 */
        delete: operations["deleteImportLayouts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-layouts/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用导入版式 */
        get: operations["dependentsImportLayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-layouts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：导入版式 */
        get: operations["historyImportLayouts"];
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
        /** 新增职业（工种） */
        post: operations["createOccupations"];
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
        /** 删除职业（工种） */
        delete: operations["deleteOccupations"];
        options?: never;
        head?: never;
        /** 修改职业（工种） */
        patch: operations["updateOccupations"];
        trace?: never;
    };
    "/occupations/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用职业（工种） */
        get: operations["dependentsOccupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改职业（工种） */
        post: operations["batchOccupations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：职业（工种） */
        get: operations["historyOccupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occupations/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出职业（工种） */
        get: operations["exportOccupations"];
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
        /** 新增等级 */
        post: operations["createLevels"];
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
        /** 删除等级 */
        delete: operations["deleteLevels"];
        options?: never;
        head?: never;
        /** 修改等级 */
        patch: operations["updateLevels"];
        trace?: never;
    };
    "/levels/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用等级 */
        get: operations["dependentsLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/levels/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改等级 */
        post: operations["batchLevels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/levels/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：等级 */
        get: operations["historyLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/levels/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出等级 */
        get: operations["exportLevels"];
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
        /** 新增考试计划 */
        post: operations["createExamPlans"];
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
        /** 删除考试计划 */
        delete: operations["deleteExamPlans"];
        options?: never;
        head?: never;
        /** 修改考试计划 */
        patch: operations["updateExamPlans"];
        trace?: never;
    };
    "/exam-plans/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用考试计划 */
        get: operations["dependentsExamPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-plans/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改考试计划 */
        post: operations["batchExamPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：考试计划 */
        get: operations["historyExamPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-plans/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考试计划 */
        get: operations["exportExamPlans"];
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
        /** 新增考点 */
        post: operations["createPlaces"];
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
        /** 删除考点 */
        delete: operations["deletePlaces"];
        options?: never;
        head?: never;
        /** 修改考点 */
        patch: operations["updatePlaces"];
        trace?: never;
    };
    "/places/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用考点 */
        get: operations["dependentsPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改考点 */
        post: operations["batchPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：考点 */
        get: operations["historyPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考点 */
        get: operations["exportPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询报名表 */
        get: operations["listRegistrationForms"];
        put?: never;
        /** 新增报名表 */
        post: operations["createRegistrationForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看报名表 */
        get: operations["showRegistrationForms"];
        put?: never;
        post?: never;
        /** 删除报名表 */
        delete: operations["deleteRegistrationForms"];
        options?: never;
        head?: never;
        /** 修改报名表 */
        patch: operations["updateRegistrationForms"];
        trace?: never;
    };
    "/registration-forms/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用报名表 */
        get: operations["dependentsRegistrationForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改报名表 */
        post: operations["batchRegistrationForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：报名表 */
        get: operations["historyRegistrationForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出报名表 */
        get: operations["exportRegistrationForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询考试变更记录 */
        get: operations["listExamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看考试变更记录 */
        get: operations["showExamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-changes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：考试变更记录 */
        get: operations["historyExamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exam-changes/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考试变更记录 */
        get: operations["exportExamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询学员 */
        get: operations["listLearners"];
        put?: never;
        /** 新增学员 */
        post: operations["createLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看学员 */
        get: operations["showLearners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改学员 */
        patch: operations["updateLearners"];
        trace?: never;
    };
    "/learners/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改学员 */
        post: operations["batchLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量修改学员 */
        post: operations["bulkLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：学员 */
        get: operations["historyLearners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看明文：学员 */
        post: operations["revealLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出学员 */
        get: operations["exportLearners"];
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
        post?: never;
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
        /** 查看训练成绩 */
        get: operations["showAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：训练成绩 */
        get: operations["historyAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出训练成绩 */
        get: operations["exportAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询班级 */
        get: operations["listClasses"];
        put?: never;
        /** 新增班级 */
        post: operations["createClasses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看班级 */
        get: operations["showClasses"];
        put?: never;
        post?: never;
        /** 删除班级 */
        delete: operations["deleteClasses"];
        options?: never;
        head?: never;
        /** 修改班级 */
        patch: operations["updateClasses"];
        trace?: never;
    };
    "/classes/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用班级 */
        get: operations["dependentsClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改班级 */
        post: operations["batchClasses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：班级 */
        get: operations["historyClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出班级 */
        get: operations["exportClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询考试报名 */
        get: operations["listRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看考试报名 */
        get: operations["showRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：考试报名 */
        get: operations["historyRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看明文：考试报名 */
        post: operations["revealRegistrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考试报名 */
        get: operations["exportRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询合作机构 */
        get: operations["listOrganisations"];
        put?: never;
        /** 新增合作机构 */
        post: operations["createOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看合作机构 */
        get: operations["showOrganisations"];
        put?: never;
        post?: never;
        /** 删除合作机构 */
        delete: operations["deleteOrganisations"];
        options?: never;
        head?: never;
        /** 修改合作机构 */
        patch: operations["updateOrganisations"];
        trace?: never;
    };
    "/organisations/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用合作机构 */
        get: operations["dependentsOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改合作机构 */
        post: operations["batchOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：合作机构 */
        get: operations["historyOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出合作机构 */
        get: operations["exportOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询实操自评 */
        get: operations["listPracticalRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看实操自评 */
        get: operations["showPracticalRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-runs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：实操自评 */
        get: operations["historyPracticalRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-runs/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出实操自评 */
        get: operations["exportPracticalRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询价格方案 */
        get: operations["listProducts"];
        put?: never;
        /** 新增价格方案 */
        post: operations["createProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看价格方案 */
        get: operations["showProducts"];
        put?: never;
        post?: never;
        /** 删除价格方案 */
        delete: operations["deleteProducts"];
        options?: never;
        head?: never;
        /** 修改价格方案 */
        patch: operations["updateProducts"];
        trace?: never;
    };
    "/products/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用价格方案 */
        get: operations["dependentsProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改价格方案 */
        post: operations["batchProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：价格方案 */
        get: operations["historyProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下架价格方案 */
        post: operations["withdrawProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出价格方案 */
        get: operations["exportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询会员与权益 */
        get: operations["listEntitlements"];
        put?: never;
        /** 新增会员与权益 */
        post: operations["createEntitlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entitlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看会员与权益 */
        get: operations["showEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改会员与权益 */
        patch: operations["updateEntitlements"];
        trace?: never;
    };
    "/entitlements/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改会员与权益 */
        post: operations["batchEntitlements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entitlements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：会员与权益 */
        get: operations["historyEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entitlements/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出会员与权益 */
        get: operations["exportEntitlements"];
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
        /** 查询订单 */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看订单 */
        get: operations["showOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：订单 */
        get: operations["historyOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出订单 */
        get: operations["exportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询发票 */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看发票 */
        get: operations["showInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：发票 */
        get: operations["historyInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看明文：发票 */
        post: operations["revealInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出发票 */
        get: operations["exportInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询收款 */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看收款 */
        get: operations["showPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：收款 */
        get: operations["historyPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出收款 */
        get: operations["exportPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询评价 */
        get: operations["listProductReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看评价 */
        get: operations["showProductReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-reviews/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：评价 */
        get: operations["historyProductReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-reviews/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出评价 */
        get: operations["exportProductReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询退款 */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看退款 */
        get: operations["showRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：退款 */
        get: operations["historyRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出退款 */
        get: operations["exportRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询对账差异 */
        get: operations["listPaymentDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-differences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看对账差异 */
        get: operations["showPaymentDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改对账差异 */
        patch: operations["updatePaymentDifferences"];
        trace?: never;
    };
    "/payment-differences/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：对账差异 */
        get: operations["historyPaymentDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-differences/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出对账差异 */
        get: operations["exportPaymentDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询每日对账 */
        get: operations["listReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看每日对账 */
        get: operations["showReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：每日对账 */
        get: operations["historyReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出每日对账 */
        get: operations["exportReconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/month-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询月结记录 */
        get: operations["listMonthClosings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/month-closings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看月结记录 */
        get: operations["showMonthClosings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/month-closings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：月结记录 */
        get: operations["historyMonthClosings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/month-closings/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出月结记录 */
        get: operations["exportMonthClosings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询支付方式 */
        get: operations["listPaymentChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看支付方式 */
        get: operations["showPaymentChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改支付方式 */
        patch: operations["updatePaymentChannels"];
        trace?: never;
    };
    "/payment-channels/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：支付方式 */
        get: operations["historyPaymentChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询员工账号 */
        get: operations["listStaff"];
        put?: never;
        /** 新增员工账号 */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看员工账号 */
        get: operations["showStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改员工账号 */
        patch: operations["updateStaff"];
        trace?: never;
    };
    "/staff/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改员工账号 */
        post: operations["batchStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：员工账号 */
        get: operations["historyStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{id}/drop-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用动态口令员工账号 */
        post: operations["drop-totpStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出员工账号 */
        get: operations["exportStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询角色 */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看角色 */
        get: operations["showRoles"];
        put?: never;
        post?: never;
        /** 删除角色 */
        delete: operations["deleteRoles"];
        options?: never;
        head?: never;
        /** 修改角色 */
        patch: operations["updateRoles"];
        trace?: never;
    };
    "/roles/{id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有哪些内容在使用角色 */
        get: operations["dependentsRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：角色 */
        get: operations["historyRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询操作日志 */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看操作日志 */
        get: operations["showAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：操作日志 */
        get: operations["historyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出操作日志 */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询定时任务 */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看定时任务 */
        get: operations["showJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：定时任务 */
        get: operations["historyJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询登录日志 */
        get: operations["listLoginLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login-log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看登录日志 */
        get: operations["showLoginLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login-log/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：登录日志 */
        get: operations["historyLoginLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login-log/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出登录日志 */
        get: operations["exportLoginLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询登录会话 */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看登录会话 */
        get: operations["showSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：登录会话 */
        get: operations["historySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询安全策略 */
        get: operations["listSecurityPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-policy/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看安全策略 */
        get: operations["showSecurityPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改安全策略 */
        patch: operations["updateSecurityPolicy"];
        trace?: never;
    };
    "/security-policy/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：安全策略 */
        get: operations["historySecurityPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询数据导出 */
        get: operations["listDataExports"];
        put?: never;
        /** 新增数据导出 */
        post: operations["createDataExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看数据导出 */
        get: operations["showDataExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量增删改数据导出 */
        post: operations["batchDataExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：数据导出 */
        get: operations["historyDataExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看明文：数据导出 */
        post: operations["revealDataExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-export-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询定时导出 */
        get: operations["listDataExportRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-export-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看定时导出 */
        get: operations["showDataExportRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改定时导出 */
        patch: operations["updateDataExportRules"];
        trace?: never;
    };
    "/data-export-rules/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：定时导出 */
        get: operations["historyDataExportRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询导入记录 */
        get: operations["listImportFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看导入记录 */
        get: operations["showImportFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：导入记录 */
        get: operations["historyImportFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询实操试卷版本 */
        get: operations["listPracticalVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看实操试卷版本 */
        get: operations["showPracticalVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-versions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修改记录：实操试卷版本 */
        get: operations["historyPracticalVersions"];
        put?: never;
        post?: never;
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
        /** 当前员工 */
        get: operations["getSession"];
        put?: never;
        /** 员工登录 */
        post: operations["postSession"];
        /** 员工退出登录 */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改自己的密码 */
        patch: operations["patchSessionPassword"];
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
    "/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 强制一台设备退出登录 */
        post: operations["postSessionsIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始设置动态口令 */
        post: operations["postSessionTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用动态口令 */
        post: operations["postSessionTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用动态口令 */
        post: operations["postSessionTotpEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 题库与版本、版本与版本的差异 */
        get: operations["getBanksIdDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布题库 */
        post: operations["postBanksIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回题库 */
        post: operations["postBanksIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 题库的重复试题 */
        get: operations["getBanksIdDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/duplicates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 题库开始查重 */
        post: operations["postBanksIdDuplicatesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的重复试题 */
        get: operations["getImportsIdDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/duplicates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入开始查重 */
        post: operations["postImportsIdDuplicatesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/duplicates/retire-exact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用全部完全重复的试题 */
        post: operations["postBanksIdDuplicatesRetireExact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 判定一对重复试题 */
        post: operations["postDuplicatesIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/export-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 题库能导出成哪些格式，各会少什么 */
        get: operations["getBanksIdExportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/banks/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出题库 */
        get: operations["getBanksIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载导出的全部数据 */
        get: operations["getDataExportsIdDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-exports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消数据导出 */
        post: operations["postDataExportsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待评分的试卷 */
        get: operations["getGrading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grading/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取下一份主观题 */
        post: operations["postGradingNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grading/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自己领取或评过的一份 */
        get: operations["getGradingId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grading/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 给主观题评分 */
        post: operations["postGradingIdMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grading/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放回一份主观题 */
        post: operations["postGradingIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 题库最近的导入 */
        get: operations["getImports"];
        put?: never;
        /** 上传题库文件并开始识别 */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的状态与识别结果 */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 识别出的试题 */
        get: operations["getImportsIdQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正列的含义后重新识别 */
        post: operations["postImportsIdRecognise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认导入 */
        post: operations["postImportsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消导入 */
        post: operations["postImportsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的问题行 */
        get: operations["getImportsIdProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problem-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问题行按工作表和原因的数量 */
        get: operations["getImportsIdProblemGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/failed-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载失败的行，附失败原因 */
        get: operations["getImportsIdFailedRowsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems/{position}/mend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修正一行并列入待导入 */
        post: operations["postImportsIdProblemsPositionMend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems/{position}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认不导入一行 */
        post: operations["postImportsIdProblemsPositionDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems/{position}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新处理一行 */
        post: operations["postImportsIdProblemsPositionReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 撤销导入会怎样，或已怎样 */
        get: operations["getImportsIdUndo"];
        put?: never;
        /** 撤销导入 */
        post: operations["postImportsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理发票申请 */
        post: operations["postInvoicesIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回发票申请 */
        post: operations["postInvoicesIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记已开具的发票 */
        post: operations["postInvoicesIdIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/redden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记红字发票 */
        post: operations["postInvoicesIdRedden"];
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
        /** 下载发票文件 */
        get: operations["getInvoicesIdFile"];
        put?: never;
        /** 上传发票文件 */
        post: operations["postInvoicesIdFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立即运行定时任务 */
        post: operations["postJobsIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个职业等级的鉴定点体系 */
        get: operations["getKnowledgePointsTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移动鉴定点 */
        post: operations["postKnowledgePointsIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入鉴定点 */
        post: operations["postKnowledgePointsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-points/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 鉴定点导入模板 */
        get: operations["getKnowledgePointsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载学员导入模板 */
        get: operations["getLearnerImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 最近的学员导入 */
        get: operations["getLearnerImports"];
        put?: never;
        /** 上传学员名单并开始识别 */
        post: operations["postLearnerImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学员导入的状态与识别结果 */
        get: operations["getLearnerImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名单中的行 */
        get: operations["getLearnerImportsIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}/failed-rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载名单中失败的行，附失败原因 */
        get: operations["getLearnerImportsIdFailedRowsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认导入学员 */
        post: operations["postLearnerImportsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消学员导入 */
        post: operations["postLearnerImportsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learner-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 撤销学员导入会有什么结果 */
        get: operations["getLearnerImportsIdUndo"];
        put?: never;
        /** 撤销学员导入 */
        post: operations["postLearnerImportsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learners/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 把机构导入的学员并入其手机号已有的账号 */
        post: operations["postLearnersIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/material-files/{id}/pages/{pageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看一页资料（不带水印） */
        get: operations["getMaterialFilesIdPagesPageId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reading-terminals/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除绑定阅读手机 */
        post: operations["postReadingTerminalsIdReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月度报表 */
        get: operations["getMonthsMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/months/{month}/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出月度报表 */
        get: operations["getMonthsMonthReportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 月度结账 */
        post: operations["postMonthsMonthClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退款 */
        post: operations["postOrdersIdRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entitlements/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收回会员与权益 */
        post: operations["postEntitlementsIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-differences/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取对账差异 */
        post: operations["postPaymentDifferencesIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blueprints/feasibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查组卷规则能否组成试卷 */
        post: operations["postBlueprintsFeasibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看试卷的试题 */
        get: operations["getPapersIdQuestions"];
        put?: never;
        /** 保存试卷的试题 */
        post: operations["postPapersIdQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按组卷规则重新抽题 */
        post: operations["postPapersIdDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查找可选入试卷的试题 */
        get: operations["getPapersIdCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 找一道同类试题替换 */
        post: operations["postPapersIdSimilar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/print.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打印试卷（Word） */
        get: operations["getPapersIdPrintDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/print.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打印试卷（PDF） */
        get: operations["getPapersIdPrintPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复制试卷 */
        post: operations["postPapersIdCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布实操试卷 */
        post: operations["postPracticalPapersIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回实操试卷 */
        post: operations["postPracticalPapersIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打印实操试卷（Word） */
        get: operations["getPracticalPapersIdPrint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 识别评分表文件 */
        post: operations["postPracticalPapersSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practical-papers/sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评分表模板 */
        get: operations["getPracticalPapersSheetXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传图片 */
        post: operations["postFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始审核报名 */
        post: operations["postRegistrationsIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通过报名 */
        post: operations["postRegistrationsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回报名 */
        post: operations["postRegistrationsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载报名照片 */
        get: operations["getRegistrationsIdPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-forms/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出报名名单 */
        get: operations["getRegistrationFormsIdSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预览更正答案的影响 */
        post: operations["postRegradingsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regradings/preview.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下载更正答案影响的成绩 */
        post: operations["postRegradingsPreviewXlsx"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看角色的权限 */
        get: operations["getRolesIdGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改角色的权限 */
        patch: operations["patchRolesIdGrants"];
        trace?: never;
    };
    "/roles/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复制角色 */
        post: operations["postRolesIdCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 以角色的身份预览 */
        post: operations["postRolesIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前在线与训练人数 */
        get: operations["getResultsLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 近 30 天训练情况 */
        get: operations["getResultsDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成绩统计（按学员、班级、机构） */
        get: operations["getResultsScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/scores.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出成绩统计 */
        get: operations["getResultsScoresXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次作答的成绩 */
        get: operations["getResultsAttemptsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 每题对错次数 */
        get: operations["getResultsQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/questions/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一道题的质量分析 */
        get: operations["getResultsQuestionsItemId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可查看统计的题库版本 */
        get: operations["getResultsVersions"];
        put?: never;
        post?: never;
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
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget: string;
            /** @description 置顶 */
            pinned: boolean;
            /** @description 排序 */
            position: number;
            startsAt: string | null;
            endsAt: string | null;
            /** @description 已发布 */
            published: boolean;
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
        BannersCreate: {
            /** @description 标题 */
            title: string;
            /** @description 图片：建议 750 × 320 像素 */
            imageId: string;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind?: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget?: string;
            /** @description 置顶 */
            pinned?: boolean;
            /** @description 排序 */
            position?: number;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 已发布 */
            published?: boolean;
        };
        BannersUpdate: {
            /** @description 标题 */
            title?: string;
            /** @description 图片：建议 750 × 320 像素 */
            imageId?: string;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind?: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget?: string;
            /** @description 置顶 */
            pinned?: boolean;
            /** @description 排序 */
            position?: number;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 已发布 */
            published?: boolean;
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
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget: string;
            /** @description 排序 */
            position: number;
            /** @description 已发布 */
            published: boolean;
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
        NavItemsCreate: {
            /** @description 标题 */
            title: string;
            iconId?: string | null;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind?: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget?: string;
            /** @description 排序 */
            position?: number;
            /** @description 已发布 */
            published?: boolean;
        };
        NavItemsUpdate: {
            /** @description 标题 */
            title?: string;
            iconId?: string | null;
            /**
             * @description 点击后
             * @enum {string}
             */
            jumpKind?: "none" | "page" | "notice" | "web";
            /** @description 跳转目标：页面路径、公告编号或以 https:// 开头的网址 */
            jumpTarget?: string;
            /** @description 排序 */
            position?: number;
            /** @description 已发布 */
            published?: boolean;
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
            startsAt: string | null;
            endsAt: string | null;
            /** @description 已发布 */
            published: boolean;
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            /** @description 已读人数 */
            readers: number;
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
        NoticesCreate: {
            /** @description 标题 */
            title: string;
            /** @description 正文 */
            body: string;
            /** @description 置顶 */
            pinned?: boolean;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 已发布 */
            published?: boolean;
        };
        NoticesUpdate: {
            /** @description 标题 */
            title?: string;
            /** @description 正文 */
            body?: string;
            /** @description 置顶 */
            pinned?: boolean;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 已发布 */
            published?: boolean;
        };
        Materials: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            title: string;
            coverId: string | null;
            documentId: number | null;
            /** @description 试读页数：购买前可以看的前几页 */
            samplePages: number;
            /** @description 介绍 */
            introduction: string;
            occupationId: number | null;
            levelId: number | null;
            /** @description 置顶 */
            pinned: boolean;
            /** @description 排序 */
            position: number;
            /** @description 已发布：资料文件处理完成后才能发布；价格在“订单财务 - 价格方案”中设置 */
            published: boolean;
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
                documentId: string | number | null;
                occupationId: string | number | null;
                levelId: string | number | null;
            };
        };
        MaterialsCreate: {
            /** @description 名称 */
            title: string;
            coverId?: string | null;
            documentId?: number | null;
            /** @description 试读页数：购买前可以看的前几页 */
            samplePages?: number;
            /** @description 介绍 */
            introduction?: string;
            occupationId?: number | null;
            levelId?: number | null;
            /** @description 置顶 */
            pinned?: boolean;
            /** @description 排序 */
            position?: number;
            /** @description 已发布：资料文件处理完成后才能发布；价格在“订单财务 - 价格方案”中设置 */
            published?: boolean;
        };
        MaterialsUpdate: {
            /** @description 名称 */
            title?: string;
            coverId?: string | null;
            documentId?: number | null;
            /** @description 试读页数：购买前可以看的前几页 */
            samplePages?: number;
            /** @description 介绍 */
            introduction?: string;
            occupationId?: number | null;
            levelId?: number | null;
            /** @description 置顶 */
            pinned?: boolean;
            /** @description 排序 */
            position?: number;
            /** @description 已发布：资料文件处理完成后才能发布；价格在“订单财务 - 价格方案”中设置 */
            published?: boolean;
        };
        MaterialFiles: {
            /** @description 编号 */
            id: number;
            /** @description 文件名 */
            name: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "waiting" | "rendering" | "ready" | "failed";
            /** @description 页数 */
            pageCount: number;
            /** @description 已处理页数 */
            pagesDone: number;
            error: string | null;
            createdBy: number | null;
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
                createdBy: string | number | null;
            };
        };
        Readings: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            /** @description 考试资料 */
            materialId: number;
            /** @description 手机 */
            device: string;
            /** @description 来源地址 */
            address: string;
            /** @description 打开页次 */
            pages: number;
            /** @description 读到第几页 */
            lastPage: number;
            /**
             * Format: date-time
             * @description 最后阅读
             */
            lastAt: string;
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
                learnerId: string | number | null;
                materialId: string | number | null;
            };
        };
        ReadingTerminals: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            /** @description 手机 */
            device: string;
            /**
             * Format: date-time
             * @description 绑定时间
             */
            boundAt: string;
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
                learnerId: string | number | null;
            };
        };
        TerminalChanges: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            /**
             * @description 方式
             * @enum {string}
             */
            kind: "bound" | "moved" | "reset";
            /** @description 原手机 */
            fromDevice: string;
            /** @description 新手机 */
            toDevice: string;
            staffId: number | null;
            /** @description 原因 */
            reason: string;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                learnerId: string | number | null;
                staffId: string | number | null;
            };
        };
        ReadingRules: {
            /** @description 编号 */
            id: number;
            /** @description 适用范围 */
            name: string;
            /** @description 可自行更换手机（次）：0 表示只能由客服解除绑定 */
            transfers: number;
            /** @description 计次周期（天） */
            transferDays: number;
            /** @description 每分钟最多打开（页） */
            pagesPerMinute: number;
            /** @description 每天最多打开（页） */
            pagesPerDay: number;
            /** @description 页面地址有效期（分钟） */
            addressMinutes: number;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        ReadingRulesUpdate: {
            /** @description 可自行更换手机（次）：0 表示只能由客服解除绑定 */
            transfers?: number;
            /** @description 计次周期（天） */
            transferDays?: number;
            /** @description 每分钟最多打开（页） */
            pagesPerMinute?: number;
            /** @description 每天最多打开（页） */
            pagesPerDay?: number;
            /** @description 页面地址有效期（分钟） */
            addressMinutes?: number;
        };
        Banks: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            /** @description 说明 */
            description: string;
            publishedVersionId: number | null;
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
                occupationId: string | number | null;
                levelId: string | number | null;
                publishedVersionId: string | number | null;
            };
        };
        BanksCreate: {
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            /** @description 说明 */
            description?: string;
        };
        BanksUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 职业（工种） */
            occupationId?: number;
            /** @description 等级 */
            levelId?: number;
            /** @description 说明 */
            description?: string;
        };
        Questions: {
            /** @description 编号 */
            id: number;
            /** @description 题库 */
            bankId: number;
            /**
             * @description 题型
             * @enum {string}
             */
            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
            /** @description 题干 */
            stem: string;
            /** @description 选项：仅选择题需要，至少两个 */
            options: {
                key: string;
                text: string;
            }[];
            /** @description 答案 */
            answer: {
                keys: string[];
            } | {
                value: boolean;
            } | {
                blanks: string[][];
            } | {
                reference: string;
            };
            /** @description 小问：仅综合分析题需要 */
            parts: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                stem: string;
                options: {
                    key: string;
                    text: string;
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
                explanation: string;
            }[];
            /** @description 解析 */
            explanation: string;
            difficulty: number | null;
            knowledgePointId: number | null;
            importId: number | null;
            /** @description 来源：导入时所在的工作表和行 */
            source: string;
            /** @description 已停用：停用的试题不再进入以后发布的版本 */
            retired: boolean;
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
                bankId: string | number | null;
                knowledgePointId: string | number | null;
                importId: string | number | null;
            };
        };
        QuestionsCreate: {
            /** @description 题库 */
            bankId: number;
            /**
             * @description 题型
             * @enum {string}
             */
            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
            /** @description 题干 */
            stem: string;
            /** @description 选项：仅选择题需要，至少两个 */
            options?: {
                key: string;
                text: string;
            }[];
            /** @description 答案 */
            answer: {
                keys: string[];
            } | {
                value: boolean;
            } | {
                blanks: string[][];
            } | {
                reference: string;
            };
            /** @description 小问：仅综合分析题需要 */
            parts?: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                stem: string;
                options: {
                    key: string;
                    text: string;
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
                explanation: string;
            }[];
            /** @description 解析 */
            explanation?: string;
            difficulty?: number | null;
            knowledgePointId?: number | null;
            /** @description 已停用：停用的试题不再进入以后发布的版本 */
            retired?: boolean;
        };
        QuestionsUpdate: {
            /**
             * @description 题型
             * @enum {string}
             */
            type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
            /** @description 题干 */
            stem?: string;
            /** @description 选项：仅选择题需要，至少两个 */
            options?: {
                key: string;
                text: string;
            }[];
            /** @description 答案 */
            answer?: {
                keys: string[];
            } | {
                value: boolean;
            } | {
                blanks: string[][];
            } | {
                reference: string;
            };
            /** @description 小问：仅综合分析题需要 */
            parts?: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                stem: string;
                options: {
                    key: string;
                    text: string;
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
                explanation: string;
            }[];
            /** @description 解析 */
            explanation?: string;
            difficulty?: number | null;
            knowledgePointId?: number | null;
            /** @description 已停用：停用的试题不再进入以后发布的版本 */
            retired?: boolean;
        };
        BankVersions: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 题库 */
            bankId: number;
            /** @description 版本号 */
            number: number;
            /** @description 题数 */
            itemCount: number;
            /** @description 版本说明 */
            note: string;
            /** @description 各题型题数 */
            countsByType: {
                [key: string]: number;
            };
            publishedBy: number | null;
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            withdrawnAt: string | null;
            /** @description 关联内容的名称 */
            labels: {
                bankId: string | number | null;
                publishedBy: string | number | null;
            };
        };
        KnowledgePoints: {
            /** @description 编号 */
            id: number;
            /** @description 鉴定点代码 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            parentId: number | null;
            weight: number | null;
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
                occupationId: string | number | null;
                levelId: string | number | null;
                parentId: string | number | null;
            };
        };
        KnowledgePointsCreate: {
            /** @description 鉴定点代码 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            parentId?: number | null;
            weight?: number | null;
        };
        KnowledgePointsUpdate: {
            /** @description 鉴定点代码 */
            code?: string;
            /** @description 名称 */
            name?: string;
            /** @description 职业（工种） */
            occupationId?: number;
            /** @description 等级 */
            levelId?: number;
            parentId?: number | null;
            weight?: number | null;
        };
        Blueprints: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 题库 */
            bankId: number;
            /** @description 题型与分值：按试卷中的先后排列；分值为每题得分 */
            sections: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                count: number;
                score: number;
            }[];
            /** @description 抽题分布：不选则在每种题型中随机抽题 */
            distribution: {
                byKnowledgePoint: boolean;
                byDifficulty: {
                    easy: number;
                    medium: number;
                    hard: number;
                } | null;
            };
            /**
             * @description 多选题计分
             * @enum {string}
             */
            multipleRule: "all" | "half" | "option";
            /** @description 时长（分钟） */
            minutes: number;
            /**
             * @description 主观题评分：只对正式作答的试卷；答案由评分员打分后才有总分
             * @enum {string}
             */
            grading: "none" | "one" | "two";
            /** @description 两人最大分差：两人评分相差超过它，由第三人裁定；不超过则取平均 */
            raterGap: number;
            /** @description 及格分 */
            passScore: number;
            /** @description 启用 */
            enabled: boolean;
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
                bankId: string | number | null;
            };
        };
        BlueprintsCreate: {
            /** @description 名称 */
            name: string;
            /** @description 题库 */
            bankId: number;
            /** @description 题型与分值：按试卷中的先后排列；分值为每题得分 */
            sections: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                count: number;
                score: number;
            }[];
            /** @description 抽题分布：不选则在每种题型中随机抽题 */
            distribution?: {
                byKnowledgePoint: boolean;
                byDifficulty: {
                    easy: number;
                    medium: number;
                    hard: number;
                } | null;
            };
            /**
             * @description 多选题计分
             * @enum {string}
             */
            multipleRule?: "all" | "half" | "option";
            /** @description 时长（分钟） */
            minutes: number;
            /**
             * @description 主观题评分：只对正式作答的试卷；答案由评分员打分后才有总分
             * @enum {string}
             */
            grading?: "none" | "one" | "two";
            /** @description 两人最大分差：两人评分相差超过它，由第三人裁定；不超过则取平均 */
            raterGap?: number;
            /** @description 及格分 */
            passScore: number;
            /** @description 启用 */
            enabled?: boolean;
        };
        BlueprintsUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 题型与分值：按试卷中的先后排列；分值为每题得分 */
            sections?: {
                /** @enum {string} */
                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                count: number;
                score: number;
            }[];
            /** @description 抽题分布：不选则在每种题型中随机抽题 */
            distribution?: {
                byKnowledgePoint: boolean;
                byDifficulty: {
                    easy: number;
                    medium: number;
                    hard: number;
                } | null;
            };
            /**
             * @description 多选题计分
             * @enum {string}
             */
            multipleRule?: "all" | "half" | "option";
            /** @description 时长（分钟） */
            minutes?: number;
            /**
             * @description 主观题评分：只对正式作答的试卷；答案由评分员打分后才有总分
             * @enum {string}
             */
            grading?: "none" | "one" | "two";
            /** @description 两人最大分差：两人评分相差超过它，由第三人裁定；不超过则取平均 */
            raterGap?: number;
            /** @description 及格分 */
            passScore?: number;
            /** @description 启用 */
            enabled?: boolean;
        };
        Papers: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "past" | "mock";
            /** @description 题库版本 */
            versionId: number;
            blueprintId: number | null;
            /** @description 抽题种子：不填则随机；同一规则、版本和种子总是抽出同一份试卷 */
            seed: number;
            minutes: number | null;
            passScore: number | null;
            multipleRule: ("all" | "half" | "option") | null;
            grading: ("none" | "one" | "two") | null;
            raterGap: number | null;
            /** @description 已发布：发布后试题与计分不能再改；可随时取消发布，不再给学员看 */
            published: boolean;
            publishedAt: string | null;
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
                versionId: string | number | null;
                blueprintId: string | number | null;
            };
        };
        PapersCreate: {
            /** @description 名称 */
            name: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "past" | "mock";
            /** @description 题库版本 */
            versionId: number;
            blueprintId?: number | null;
            /** @description 抽题种子：不填则随机；同一规则、版本和种子总是抽出同一份试卷 */
            seed: number;
            minutes?: number | null;
            passScore?: number | null;
            multipleRule?: ("all" | "half" | "option") | null;
            grading?: ("none" | "one" | "two") | null;
            raterGap?: number | null;
            /** @description 已发布：发布后试题与计分不能再改；可随时取消发布，不再给学员看 */
            published?: boolean;
        };
        PapersUpdate: {
            /** @description 名称 */
            name?: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind?: "past" | "mock";
            minutes?: number | null;
            passScore?: number | null;
            multipleRule?: ("all" | "half" | "option") | null;
            grading?: ("none" | "one" | "two") | null;
            raterGap?: number | null;
            /** @description 已发布：发布后试题与计分不能再改；可随时取消发布，不再给学员看 */
            published?: boolean;
        };
        PracticalPapers: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            /** @description 及格分：满分 100 分 */
            passScore: number;
            /** @description 准备通知单：考前要准备的材料、工具、设备和场地；可插入图片 */
            preparation: string;
            /** @description 试题与评分表：草稿随时可存；发布时检查各试题的配分与比重 */
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
            publishedVersionId: number | null;
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
                occupationId: string | number | null;
                levelId: string | number | null;
                publishedVersionId: string | number | null;
            };
        };
        PracticalPapersCreate: {
            /** @description 名称 */
            name: string;
            /** @description 职业（工种） */
            occupationId: number;
            /** @description 等级 */
            levelId: number;
            /** @description 及格分：满分 100 分 */
            passScore?: number;
            /** @description 准备通知单：考前要准备的材料、工具、设备和场地；可插入图片 */
            preparation?: string;
            /** @description 试题与评分表：草稿随时可存；发布时检查各试题的配分与比重 */
            tasks?: {
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
        };
        PracticalPapersUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 职业（工种） */
            occupationId?: number;
            /** @description 等级 */
            levelId?: number;
            /** @description 及格分：满分 100 分 */
            passScore?: number;
            /** @description 准备通知单：考前要准备的材料、工具、设备和场地；可插入图片 */
            preparation?: string;
            /** @description 试题与评分表：草稿随时可存；发布时检查各试题的配分与比重 */
            tasks?: {
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
        };
        QuestionReports: {
            /** @description 编号 */
            id: number;
            /** @description 试题 */
            questionId: number;
            /**
             * @description 问题类别
             * @enum {string}
             */
            kind: "answer" | "stem" | "picture" | "other";
            /** @description 学员的说明 */
            text: string;
            /** @description 学员 */
            learnerId: number;
            /**
             * @description 处理结果：试题本身请到“试题”里改；改后重新发布题库，学员才会看到
             * @enum {string}
             */
            state: "open" | "mended" | "refused";
            /** @description 给学员的回复：学员在“我的报错”里看到；可以不填 */
            reply: string;
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
                questionId: string | number | null;
                learnerId: string | number | null;
            };
        };
        QuestionReportsUpdate: {
            /**
             * @description 处理结果：试题本身请到“试题”里改；改后重新发布题库，学员才会看到
             * @enum {string}
             */
            state?: "open" | "mended" | "refused";
            /** @description 给学员的回复：学员在“我的报错”里看到；可以不填 */
            reply?: string;
        };
        Regradings: {
            /** @description 编号 */
            id: number;
            /** @description 试题 */
            questionId: number;
            /**
             * @description 更正方式
             * @enum {string}
             */
            ruling: "key" | "gift" | "void";
            /** @description 原因 */
            reason: string;
            /** @description 更正人 */
            staffId: number;
            /**
             * @description 进度
             * @enum {string}
             */
            state: "running" | "settling" | "done";
            /** @description 涉及答卷 */
            total: number;
            /** @description 已重评 */
            done: number;
            /** @description 成绩有变化 */
            changed: number;
            /** @description 变为及格 */
            nowPassed: number;
            /** @description 不再及格 */
            noLongerPassed: number;
            /** @description 同时处理了题库中的试题 */
            bankMended: boolean;
            finishedAt: string | null;
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
                questionId: string | number | null;
                staffId: string | number | null;
            };
        };
        ImportLayouts: {
            /** @description 编号 */
            id: number;
            /** @description 表头 */
            headers: string;
            /** @description 工作表 */
            sheet: string;
            createdBy: number | null;
            /**
             * Format: date-time
             * @description 记住时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                createdBy: string | number | null;
            };
        };
        Occupations: {
            /** @description 编号 */
            id: number;
            /** @description 职业编码：如 6-31-01-03 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 排序 */
            position: number;
            /** @description 没有考试计划也可训练：不选时，没有选择考试计划的学员要先选择，训练按考试时间开放和关闭 */
            trainsWithoutPlan: boolean;
            /** @description 启用 */
            enabled: boolean;
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
        OccupationsCreate: {
            /** @description 职业编码：如 6-31-01-03 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 排序 */
            position?: number;
            /** @description 没有考试计划也可训练：不选时，没有选择考试计划的学员要先选择，训练按考试时间开放和关闭 */
            trainsWithoutPlan?: boolean;
            /** @description 启用 */
            enabled?: boolean;
        };
        OccupationsUpdate: {
            /** @description 职业编码：如 6-31-01-03 */
            code?: string;
            /** @description 名称 */
            name?: string;
            /** @description 排序 */
            position?: number;
            /** @description 没有考试计划也可训练：不选时，没有选择考试计划的学员要先选择，训练按考试时间开放和关闭 */
            trainsWithoutPlan?: boolean;
            /** @description 启用 */
            enabled?: boolean;
        };
        Levels: {
            /** @description 编号 */
            id: number;
            /** @description 等级代码：如 5 表示五级（初级工） */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 排序 */
            position: number;
            /** @description 启用 */
            enabled: boolean;
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
        LevelsCreate: {
            /** @description 等级代码：如 5 表示五级（初级工） */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 排序 */
            position?: number;
            /** @description 启用 */
            enabled?: boolean;
        };
        LevelsUpdate: {
            /** @description 等级代码：如 5 表示五级（初级工） */
            code?: string;
            /** @description 名称 */
            name?: string;
            /** @description 排序 */
            position?: number;
            /** @description 启用 */
            enabled?: boolean;
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
            /** @description 启用 */
            enabled: boolean;
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
        ExamPlansCreate: {
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
            trainingMonths?: number;
            /** @description 考前几天起不能修改：学员自己改考试信息的截止：3 表示 12 月 20 日的考试从 12 月 17 日零点起不能再改；0 表示考试当天起 */
            changeDays?: number;
            changeLimit?: number | null;
            /** @description 修改要写原因：学员写的原因见“考试变更记录” */
            changeReason?: boolean;
            /** @description 启用 */
            enabled?: boolean;
        };
        ExamPlansUpdate: {
            /** @description 名称 */
            name?: string;
            /**
             * Format: date-time
             * @description 考试开始
             */
            examStartsAt?: string;
            /**
             * Format: date-time
             * @description 考试结束
             */
            examEndsAt?: string;
            /** @description 提前几个月开放训练：按自然月：1 表示 12 月 20 日的考试从 11 月 20 日零点起可以训练，考试结束时关闭 */
            trainingMonths?: number;
            /** @description 考前几天起不能修改：学员自己改考试信息的截止：3 表示 12 月 20 日的考试从 12 月 17 日零点起不能再改；0 表示考试当天起 */
            changeDays?: number;
            changeLimit?: number | null;
            /** @description 修改要写原因：学员写的原因见“考试变更记录” */
            changeReason?: boolean;
            /** @description 启用 */
            enabled?: boolean;
        };
        Places: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 地址 */
            address: string;
            /** @description 排序 */
            position: number;
            /** @description 启用 */
            enabled: boolean;
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
        PlacesCreate: {
            /** @description 名称 */
            name: string;
            /** @description 地址 */
            address?: string;
            /** @description 排序 */
            position?: number;
            /** @description 启用 */
            enabled?: boolean;
        };
        PlacesUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 地址 */
            address?: string;
            /** @description 排序 */
            position?: number;
            /** @description 启用 */
            enabled?: boolean;
        };
        RegistrationForms: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 考试计划：每个考试计划一份报名表；保存后不能换考试计划 */
            examPlanId: number;
            /**
             * Format: date-time
             * @description 报名开始
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description 报名截止：此后学员不能再填写、修改或取消
             */
            closesAt: string;
            /** @description 启用 */
            enabled: boolean;
            /** @description 报名须知：学员填写前看到，可以不填 */
            note: string;
            /** @description 填写内容：姓名和手机号必填，不用添加。改动立即生效；已经报名的保留当时填写的版本 */
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
            /** @description 版本 */
            version: number;
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
                examPlanId: string | number | null;
            };
        };
        RegistrationFormsCreate: {
            /** @description 名称 */
            name: string;
            /** @description 考试计划：每个考试计划一份报名表；保存后不能换考试计划 */
            examPlanId: number;
            /**
             * Format: date-time
             * @description 报名开始
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description 报名截止：此后学员不能再填写、修改或取消
             */
            closesAt: string;
            /** @description 启用 */
            enabled?: boolean;
            /** @description 报名须知：学员填写前看到，可以不填 */
            note?: string;
            /** @description 填写内容：姓名和手机号必填，不用添加。改动立即生效；已经报名的保留当时填写的版本 */
            fields?: {
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
        };
        RegistrationFormsUpdate: {
            /** @description 名称 */
            name?: string;
            /**
             * Format: date-time
             * @description 报名开始
             */
            opensAt?: string;
            /**
             * Format: date-time
             * @description 报名截止：此后学员不能再填写、修改或取消
             */
            closesAt?: string;
            /** @description 启用 */
            enabled?: boolean;
            /** @description 报名须知：学员填写前看到，可以不填 */
            note?: string;
            /** @description 填写内容：姓名和手机号必填，不用添加。改动立即生效；已经报名的保留当时填写的版本 */
            fields?: {
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
        };
        ExamChanges: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            /** @description 原考试计划 */
            fromPlanId: number;
            /** @description 变更前 */
            before: string;
            /** @description 变更后 */
            after: string;
            /** @description 原因 */
            reason: string;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                learnerId: string | number | null;
                fromPlanId: string | number | null;
            };
        };
        Learners: {
            /** @description 编号 */
            id: number;
            /** @description 手机号：11 位，加密保存 */
            phone: string;
            name: string | null;
            examPlanId: number | null;
            occupationId: number | null;
            levelId: number | null;
            placeId: number | null;
            organisationId: number | null;
            category: string | null;
            classId: number | null;
            claimedLearnerId: number | null;
            /** @description 可登录 */
            enabled: boolean;
            cancelAt: string | null;
            cancelledAt: string | null;
            lastLoginAt: string | null;
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
                examPlanId: string | number | null;
                occupationId: string | number | null;
                levelId: string | number | null;
                placeId: string | number | null;
                organisationId: string | number | null;
                classId: string | number | null;
                claimedLearnerId: string | number | null;
            };
        };
        LearnersCreate: {
            /** @description 手机号：11 位，加密保存 */
            phone: string;
            name?: string | null;
            examPlanId?: number | null;
            occupationId?: number | null;
            levelId?: number | null;
            placeId?: number | null;
            organisationId?: number | null;
            category?: string | null;
            classId?: number | null;
            /** @description 可登录 */
            enabled?: boolean;
        };
        LearnersUpdate: {
            /** @description 手机号：11 位，加密保存 */
            phone?: string;
            name?: string | null;
            examPlanId?: number | null;
            occupationId?: number | null;
            levelId?: number | null;
            placeId?: number | null;
            organisationId?: number | null;
            category?: string | null;
            classId?: number | null;
            /** @description 可登录 */
            enabled?: boolean;
        };
        Attempts: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
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
            versionId: number | null;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "in_progress" | "submitted";
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
                learnerId: string | number | null;
                blueprintId: string | number | null;
                paperId: string | number | null;
                versionId: string | number | null;
            };
        };
        Classes: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            organisationId: number | null;
            occupationId: number | null;
            levelId: number | null;
            examPlanId: number | null;
            teacher: string | null;
            startsOn: string | null;
            endsOn: string | null;
            /** @description 启用 */
            enabled: boolean;
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
                organisationId: string | number | null;
                occupationId: string | number | null;
                levelId: string | number | null;
                examPlanId: string | number | null;
            };
        };
        ClassesCreate: {
            /** @description 名称 */
            name: string;
            organisationId?: number | null;
            occupationId?: number | null;
            levelId?: number | null;
            examPlanId?: number | null;
            teacher?: string | null;
            startsOn?: string | null;
            endsOn?: string | null;
            /** @description 启用 */
            enabled?: boolean;
        };
        ClassesUpdate: {
            /** @description 名称 */
            name?: string;
            occupationId?: number | null;
            levelId?: number | null;
            examPlanId?: number | null;
            teacher?: string | null;
            startsOn?: string | null;
            endsOn?: string | null;
            /** @description 启用 */
            enabled?: boolean;
        };
        Registrations: {
            /** @description 编号 */
            id: number;
            /** @description 姓名 */
            name: string;
            /** @description 手机号 */
            phone: string;
            /** @description 考试计划 */
            examPlanId: number;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
            idNumber: string | null;
            /** @description 身份证号重复 */
            sameId: boolean;
            /** @description 有照片 */
            hasPhoto: boolean;
            /** @description 填写内容 */
            summary: string;
            contacts: string | null;
            reason: string | null;
            /** @description 报名表版本 */
            version: number;
            /** @description 学员账号 */
            learnerId: number;
            /**
             * Format: date-time
             * @description 提交时间
             */
            submittedAt: string;
            decidedAt: string | null;
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
                examPlanId: string | number | null;
                learnerId: string | number | null;
            };
        };
        Organisations: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            contactName: string | null;
            /** @description 启用 */
            enabled: boolean;
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
        OrganisationsCreate: {
            /** @description 名称 */
            name: string;
            contactName?: string | null;
            /** @description 启用 */
            enabled?: boolean;
        };
        OrganisationsUpdate: {
            /** @description 名称 */
            name?: string;
            contactName?: string | null;
            /** @description 启用 */
            enabled?: boolean;
        };
        PracticalRuns: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            /** @description 实操试卷 */
            paperId: number;
            /** @description 试卷版本 */
            versionId: number;
            /**
             * Format: date-time
             * @description 开始时间
             */
            startedAt: string;
            finishedAt: string | null;
            /** @description 计时用时（秒） */
            usedSeconds: number;
            score: number | null;
            passed: boolean | null;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
            /** @description 关联内容的名称 */
            labels: {
                learnerId: string | number | null;
                paperId: string | number | null;
                versionId: string | number | null;
            };
        };
        Products: {
            /** @description 编号 */
            id: number;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "membership" | "material" | "gift_pack";
            /** @description 名称 */
            name: string;
            /** @description 介绍：写明内容与期限，购买页面会显示 */
            introduction: string;
            /** @description 价格（元）：下单时按此价格；改价不影响已下的订单 */
            priceFen: number;
            months: number | null;
            /** @description 开通真题训练 */
            opensPast: boolean;
            /** @description 开通模拟考试 */
            opensMock: boolean;
            /** @description 包含的资料：考试资料选一份；大礼包可选几份 */
            materialIds: number[];
            xpayProductId: string | null;
            /** @description 上架 */
            published: boolean;
            startsAt: string | null;
            endsAt: string | null;
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
        ProductsCreate: {
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "membership" | "material" | "gift_pack";
            /** @description 名称 */
            name: string;
            /** @description 介绍：写明内容与期限，购买页面会显示 */
            introduction?: string;
            /** @description 价格（元）：下单时按此价格；改价不影响已下的订单 */
            priceFen: number;
            months?: number | null;
            /** @description 开通真题训练 */
            opensPast?: boolean;
            /** @description 开通模拟考试 */
            opensMock?: boolean;
            /** @description 包含的资料：考试资料选一份；大礼包可选几份 */
            materialIds?: number[];
            xpayProductId?: string | null;
            /** @description 上架 */
            published?: boolean;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 排序 */
            position?: number;
        };
        ProductsUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 介绍：写明内容与期限，购买页面会显示 */
            introduction?: string;
            /** @description 价格（元）：下单时按此价格；改价不影响已下的订单 */
            priceFen?: number;
            months?: number | null;
            /** @description 开通真题训练 */
            opensPast?: boolean;
            /** @description 开通模拟考试 */
            opensMock?: boolean;
            /** @description 包含的资料：考试资料选一份；大礼包可选几份 */
            materialIds?: number[];
            xpayProductId?: string | null;
            /** @description 上架 */
            published?: boolean;
            startsAt?: string | null;
            endsAt?: string | null;
            /** @description 排序 */
            position?: number;
        };
        Entitlements: {
            /** @description 编号 */
            id: number;
            /** @description 学员 */
            learnerId: number;
            productId: number | null;
            orderId: number | null;
            materialId: number | null;
            /** @description 开通真题训练 */
            opensPast: boolean;
            /** @description 开通模拟考试 */
            opensMock: boolean;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
            endsAt: string | null;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "active" | "ended" | "revoked";
            reason: string | null;
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
                learnerId: string | number | null;
                productId: string | number | null;
                orderId: string | number | null;
                materialId: string | number | null;
            };
        };
        EntitlementsCreate: {
            /** @description 学员 */
            learnerId: number;
            productId?: number | null;
            materialId?: number | null;
            /** @description 开通真题训练 */
            opensPast?: boolean;
            /** @description 开通模拟考试 */
            opensMock?: boolean;
            /**
             * Format: date-time
             * @description 开始
             */
            startsAt: string;
            endsAt?: string | null;
            reason?: string | null;
        };
        EntitlementsUpdate: {
            endsAt?: string | null;
            reason?: string | null;
        };
        Orders: {
            /** @description 编号 */
            id: number;
            /** @description 商户订单号 */
            outTradeNo: string;
            /** @description 学员 */
            learnerId: number;
            /** @description 价格方案 */
            productId: number;
            /** @description 商品 */
            productName: string;
            /**
             * @description 类别
             * @enum {string}
             */
            kind: "membership" | "material" | "gift_pack";
            /** @description 金额（元） */
            amountFen: number;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "pending" | "paid" | "closed" | "refunding" | "refunded";
            /**
             * @description 支付方式
             * @enum {string}
             */
            provider: "wxpay_v3" | "xpay";
            /**
             * @description 设备
             * @enum {string}
             */
            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
            /**
             * Format: date-time
             * @description 付款期限
             */
            expiresAt: string;
            paidAt: string | null;
            closedAt: string | null;
            consentedAt: string | null;
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
                learnerId: string | number | null;
                productId: string | number | null;
            };
        };
        Invoices: {
            /** @description 编号 */
            id: number;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
            /** @description 订单 */
            orderId: number;
            /** @description 学员 */
            learnerId: number;
            /**
             * @description 抬头类型
             * @enum {string}
             */
            kind: "personal" | "company";
            companyName: string | null;
            personName: string | null;
            taxpayerNumber: string | null;
            email: string | null;
            /** @description 金额（元） */
            amountFen: number;
            /** @description 驳回原因 */
            reason: string;
            number: string | null;
            code: string | null;
            fileKind: string | null;
            redNumber: string | null;
            issuedAt: string | null;
            reddenedAt: string | null;
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
                orderId: string | number | null;
                learnerId: string | number | null;
            };
        };
        Payments: {
            /** @description 编号 */
            id: number;
            /** @description 订单 */
            orderId: number;
            /**
             * @description 支付方式
             * @enum {string}
             */
            provider: "wxpay_v3" | "xpay";
            /** @description 交易单号 */
            transactionId: string;
            /** @description 金额（元） */
            amountFen: number;
            /**
             * Format: date-time
             * @description 付款时间
             */
            paidAt: string;
            /**
             * @description 得知方式
             * @enum {string}
             */
            source: "notice" | "query" | "bill";
            /**
             * @description 处理
             * @enum {string}
             */
            outcome: "honoured" | "refunded" | "undecided";
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                orderId: string | number | null;
            };
        };
        ProductReviews: {
            /** @description 编号 */
            id: number;
            /** @description 价格方案 */
            productId: number;
            /** @description 评分（1-5 星） */
            stars: number;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                productId: string | number | null;
            };
        };
        Refunds: {
            /** @description 编号 */
            id: number;
            /** @description 商户退款单号 */
            outRefundNo: string;
            /** @description 订单 */
            orderId: number;
            /** @description 收款 */
            paymentId: number;
            /** @description 金额（元） */
            amountFen: number;
            /** @description 原因 */
            reason: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "requested" | "processing" | "succeeded" | "abnormal" | "failed";
            staffId: number | null;
            settledAt: string | null;
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
                orderId: string | number | null;
                paymentId: string | number | null;
                staffId: string | number | null;
            };
        };
        PaymentDifferences: {
            /** @description 编号 */
            id: number;
            /**
             * Format: date
             * @description 日期
             */
            day: string;
            /**
             * @description 差异
             * @enum {string}
             */
            kind: "unknown_order" | "wrong_provider" | "wrong_amount" | "wrong_currency" | "wrong_payer" | "late_unrefundable" | "refund_stuck" | "not_in_bill" | "unknown_refund" | "refund_amount";
            /**
             * @description 支付方式
             * @enum {string}
             */
            provider: "wxpay_v3" | "xpay";
            /** @description 交易或退款单号 */
            reference: string;
            orderId: number | null;
            /** @description 金额（元） */
            amountFen: number;
            /** @description 说明 */
            detail: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "open" | "solved";
            ownerId: number | null;
            /** @description 处理结果 */
            note: string;
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
                orderId: string | number | null;
                ownerId: string | number | null;
            };
        };
        PaymentDifferencesUpdate: {
            /**
             * @description 状态
             * @enum {string}
             */
            state?: "open" | "solved";
            /** @description 处理结果 */
            note?: string;
        };
        Reconciliations: {
            /** @description 编号 */
            id: number;
            /**
             * Format: date
             * @description 日期
             */
            day: string;
            /**
             * @description 支付方式
             * @enum {string}
             */
            provider: "wxpay_v3" | "xpay";
            /** @description 微信收款笔数 */
            theirPayments: number;
            /** @description 系统收款笔数 */
            ourPayments: number;
            /** @description 微信收款（元） */
            theirPaidFen: number;
            /** @description 系统收款（元） */
            ourPaidFen: number;
            /** @description 微信退款笔数 */
            theirRefunds: number;
            /** @description 系统退款笔数 */
            ourRefunds: number;
            /** @description 微信退款（元） */
            theirRefundedFen: number;
            /** @description 系统退款（元） */
            ourRefundedFen: number;
            feesFen: number | null;
            /** @description 差异 */
            differences: number;
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
        MonthClosings: {
            /** @description 编号 */
            id: number;
            /** @description 月份 */
            month: string;
            /** @description 收款（元） */
            paidFen: number;
            /** @description 退款（元） */
            refundedFen: number;
            feesFen: number | null;
            /** @description 未处理差异 */
            openDifferences: number;
            /** @description 带差异结账的原因 */
            reason: string;
            /** @description 结账人 */
            staffId: number;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                staffId: string | number | null;
            };
        };
        PaymentChannels: {
            /** @description 编号 */
            id: number;
            /**
             * @description 商品类别
             * @enum {string}
             */
            kind: "membership" | "material" | "gift_pack";
            /**
             * @description 设备
             * @enum {string}
             */
            platform: "ios" | "android" | "ohos" | "windows" | "mac" | "devtools";
            /**
             * @description 支付方式：小程序内的虚拟商品须用虚拟支付；苹果设备开通虚拟支付之前请选“不出售”，学员将看不到价格
             * @enum {string}
             */
            provider: "wxpay_v3" | "xpay" | "none";
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
        PaymentChannelsUpdate: {
            /**
             * @description 支付方式：小程序内的虚拟商品须用虚拟支付；苹果设备开通虚拟支付之前请选“不出售”，学员将看不到价格
             * @enum {string}
             */
            provider?: "wxpay_v3" | "xpay" | "none";
        };
        Staff: {
            /** @description 编号 */
            id: number;
            /** @description 用户名：3 到 32 位小写字母、数字、点、下划线或连字符，以字母开头 */
            username: string;
            /** @description 姓名 */
            name: string;
            /** @description 角色 */
            roleId: number;
            organisationId: number | null;
            /** @description 可登录 */
            enabled: boolean;
            /** @description 下次登录须改密码：由他人设置的密码，本人登录后要先改掉才能使用 */
            mustChangePassword: boolean;
            totpEnabledAt: string | null;
            lastLoginAt: string | null;
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
                roleId: string | number | null;
                organisationId: string | number | null;
            };
        };
        StaffCreate: {
            /** @description 用户名：3 到 32 位小写字母、数字、点、下划线或连字符，以字母开头 */
            username: string;
            /** @description 姓名 */
            name: string;
            /** @description 密码：至少 8 位，同时含有字母和数字 */
            password: string;
            /** @description 角色 */
            roleId: number;
            organisationId?: number | null;
            /** @description 可登录 */
            enabled?: boolean;
            /** @description 下次登录须改密码：由他人设置的密码，本人登录后要先改掉才能使用 */
            mustChangePassword?: boolean;
        };
        StaffUpdate: {
            /** @description 姓名 */
            name?: string;
            /** @description 密码：至少 8 位，同时含有字母和数字 */
            password?: string;
            /** @description 角色 */
            roleId?: number;
            organisationId?: number | null;
            /** @description 可登录 */
            enabled?: boolean;
            /** @description 下次登录须改密码：由他人设置的密码，本人登录后要先改掉才能使用 */
            mustChangePassword?: boolean;
        };
        Roles: {
            /** @description 编号 */
            id: number;
            /** @description 代码 */
            code: string;
            /** @description 名称 */
            name: string;
            /** @description 说明 */
            description: string;
            /** @description 内置 */
            builtIn: boolean;
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
        RolesUpdate: {
            /** @description 名称 */
            name?: string;
            /** @description 说明 */
            description?: string;
        };
        AuditLog: {
            /** @description 编号 */
            id: number;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            staffId: number | null;
            /** @description 操作 */
            action: string;
            /** @description 对象 */
            resource: string;
            /** @description 对象编号 */
            rowId: string;
            /** @description 来源地址 */
            address: string;
            /** @description 请求编号 */
            requestId: string;
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** @description 关联内容的名称 */
            labels: {
                staffId: string | number | null;
            };
        };
        Jobs: {
            /** @description 编号 */
            id: number;
            /** @description 任务 */
            label: string;
            /** @description 代号 */
            name: string;
            /** @description 时间表：分 时 日 月 周，北京时间 */
            cron: string;
            /**
             * @description 状态
             * @enum {string}
             */
            state: "waiting" | "running" | "failed";
            startedAt: string | null;
            finishedAt: string | null;
            nextAt: string | null;
            /** @description 连续失败次数 */
            failures: number;
            /** @description 上次结果 */
            result: string;
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
        LoginLog: {
            /** @description 编号 */
            id: number;
            /**
             * Format: date-time
             * @description 时间
             */
            at: string;
            /** @description 输入的用户名 */
            username: string;
            staffId: number | null;
            /**
             * @description 结果
             * @enum {string}
             */
            outcome: "success" | "password" | "code" | "codeNeeded" | "locked";
            /** @description 来源地址 */
            address: string;
            /** @description 浏览器 */
            device: string;
            /** @description 关联内容的名称 */
            labels: {
                staffId: string | number | null;
            };
        };
        Sessions: {
            /** @description 编号 */
            id: number;
            staffId: number | null;
            learnerId: number | null;
            /** @description 设备 */
            device: string;
            /** @description 来源地址 */
            address: string;
            /**
             * Format: date-time
             * @description 最近使用
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description 到期时间
             */
            expiresAt: string;
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description 创建时间
             */
            createdAt: string;
            /** @description 关联内容的名称 */
            labels: {
                staffId: string | number | null;
                learnerId: string | number | null;
            };
        };
        SecurityPolicy: {
            /** @description 编号 */
            id: number;
            /** @description 适用范围 */
            name: string;
            /** @description 员工无操作退出（分钟） */
            staffIdleMinutes: number;
            /** @description 员工登录最长（小时） */
            staffHours: number;
            /** @description 学员登录最长（天） */
            learnerDays: number;
            /** @description 不能重复的旧密码（个）：员工修改密码时，不能再用最近的这么多个密码 */
            passwordHistory: number;
            /** @description 注销冷静期（天）：学员申请注销后的这些天内登录，可以撤销；到期后身份信息删除，订单与成绩以匿名编号保留 */
            cancelDays: number;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        SecurityPolicyUpdate: {
            /** @description 员工无操作退出（分钟） */
            staffIdleMinutes?: number;
            /** @description 员工登录最长（小时） */
            staffHours?: number;
            /** @description 学员登录最长（天） */
            learnerDays?: number;
            /** @description 不能重复的旧密码（个）：员工修改密码时，不能再用最近的这么多个密码 */
            passwordHistory?: number;
            /** @description 注销冷静期（天）：学员申请注销后的这些天内登录，可以撤销；到期后身份信息删除，订单与成绩以匿名编号保留 */
            cancelDays?: number;
        };
        DataExports: {
            /** @description 编号 */
            id: number;
            /**
             * @description 来由
             * @enum {string}
             */
            kind: "manual" | "scheduled";
            /**
             * @description 状态
             * @enum {string}
             */
            state: "waiting" | "running" | "ready" | "failed" | "cancelled" | "expired";
            /** @description 进度（%） */
            progress: number;
            /** @description 含个人信息明文：只对您有权查看明文的数据有效；其余手机号、姓名仍以星号遮盖。数据字典中会注明 */
            clear: boolean;
            password: string | null;
            rowCount: number | null;
            bytes: number | null;
            sha256: string | null;
            /** @description 下载次数 */
            downloads: number;
            createdBy: number | null;
            error: string | null;
            finishedAt: string | null;
            expiresAt: string | null;
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
                createdBy: string | number | null;
            };
        };
        DataExportsCreate: {
            /** @description 含个人信息明文：只对您有权查看明文的数据有效；其余手机号、姓名仍以星号遮盖。数据字典中会注明 */
            clear?: boolean;
        };
        DataExportRules: {
            /** @description 编号 */
            id: number;
            /** @description 适用范围 */
            name: string;
            /** @description 每几天导出一次：填 0 则不自动导出 */
            everyDays: number;
            /** @description 几点导出：北京时间；请选使用的人少的时候 */
            hour: number;
            /** @description 文件保留（天）：到期后文件自动删除，导出的记录保留；改动只影响以后的导出 */
            keptDays: number;
            /** @description 含个人信息明文 */
            clear: boolean;
            /**
             * Format: date-time
             * @description 更新时间
             */
            updatedAt: string;
        };
        DataExportRulesUpdate: {
            /** @description 每几天导出一次：填 0 则不自动导出 */
            everyDays?: number;
            /** @description 几点导出：北京时间；请选使用的人少的时候 */
            hour?: number;
            /** @description 文件保留（天）：到期后文件自动删除，导出的记录保留；改动只影响以后的导出 */
            keptDays?: number;
            /** @description 含个人信息明文 */
            clear?: boolean;
        };
        ImportFiles: {
            /** @description 编号 */
            id: number;
            /** @description 文件 */
            fileName: string;
            /** @description 题库 */
            bankId: number;
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
                bankId: string | number | null;
            };
        };
        PracticalVersions: {
            /** @description 编号 */
            id: number;
            /** @description 名称 */
            name: string;
            /** @description 实操试卷 */
            paperId: number;
            /** @description 版本号 */
            number: number;
            publishedBy: number | null;
            /** @description 内容 */
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
            /**
             * Format: date-time
             * @description 发布时间
             */
            publishedAt: string;
            /** @description 关联内容的名称 */
            labels: {
                paperId: string | number | null;
                publishedBy: string | number | null;
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
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、position、startsAt、endsAt、createdAt、updatedAt */
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
                /** @description 上线时间 */
                "filter[startsAt][gte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][lte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][null]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][gte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][lte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
    createBanners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BannersCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteBanners: {
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
            /** @description 已删除 */
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
    updateBanners: {
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
                "application/json": components["schemas"]["BannersUpdate"];
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
    dependentsBanners: {
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
                            label: string;
                            count: number;
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
    batchBanners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["BannersCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Banners"][];
                            updated?: components["schemas"]["Banners"][];
                            deleted?: number[];
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
    historyBanners: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportBanners: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、position、startsAt、endsAt、createdAt、updatedAt */
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
                /** @description 上线时间 */
                "filter[startsAt][gte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][lte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][null]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][gte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][lte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
    createNavItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NavItemsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteNavItems: {
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
            /** @description 已删除 */
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
    updateNavItems: {
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
                "application/json": components["schemas"]["NavItemsUpdate"];
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
    dependentsNavItems: {
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
                            label: string;
                            count: number;
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
    batchNavItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["NavItemsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["NavItems"][];
                            updated?: components["schemas"]["NavItems"][];
                            deleted?: number[];
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
    historyNavItems: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportNavItems: {
        parameters: {
            query?: {
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
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、pinned、startsAt、endsAt、publishedAt、readers、createdAt、updatedAt */
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
                /** @description 上线时间 */
                "filter[startsAt][gte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][lte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][null]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][gte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][lte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
    createNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteNotices: {
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
            /** @description 已删除 */
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
    updateNotices: {
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
                "application/json": components["schemas"]["NoticesUpdate"];
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
    dependentsNotices: {
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
                            label: string;
                            count: number;
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
    batchNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["NoticesCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Notices"][];
                            updated?: components["schemas"]["Notices"][];
                            deleted?: number[];
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
    historyNotices: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportNotices: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、title、pinned、startsAt、endsAt、publishedAt、readers、createdAt、updatedAt */
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
                /** @description 上线时间 */
                "filter[startsAt][gte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][lte]"?: string;
                /** @description 上线时间 */
                "filter[startsAt][null]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][gte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][lte]"?: string;
                /** @description 下线时间 */
                "filter[endsAt][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listMaterials: {
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
                /** @description 名称 */
                "filter[title][contains]"?: string;
                /** @description 名称 */
                "filter[title][eq]"?: string;
                /** @description 名称 */
                "filter[title][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 置顶 */
                "filter[pinned][eq]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
                        data: components["schemas"]["Materials"][];
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
    createMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Materials"];
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
    showMaterials: {
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
                        data: components["schemas"]["Materials"];
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
    updateMaterials: {
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
                "application/json": components["schemas"]["MaterialsUpdate"];
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
                        data: components["schemas"]["Materials"];
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
    batchMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["MaterialsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Materials"][];
                            updated?: components["schemas"]["Materials"][];
                            deleted?: number[];
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
    historyMaterials: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    publishMaterials: {
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
                        data: components["schemas"]["Materials"];
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
    withdrawMaterials: {
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
                        data: components["schemas"]["Materials"];
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
    exportMaterials: {
        parameters: {
            query?: {
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
                /** @description 名称 */
                "filter[title][contains]"?: string;
                /** @description 名称 */
                "filter[title][eq]"?: string;
                /** @description 名称 */
                "filter[title][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 置顶 */
                "filter[pinned][eq]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listMaterialFiles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 文件名 */
                "filter[name][contains]"?: string;
                /** @description 文件名 */
                "filter[name][eq]"?: string;
                /** @description 文件名 */
                "filter[name][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
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
                        data: components["schemas"]["MaterialFiles"][];
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
    postMaterialFiles: {
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
                            id: number;
                            name: string;
                            pageCount: number;
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
    showMaterialFiles: {
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
                        data: components["schemas"]["MaterialFiles"];
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
    historyMaterialFiles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listReadings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、pages、lastAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 考试资料 */
                "filter[materialId][eq]"?: string;
                /** @description 考试资料 */
                "filter[materialId][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
                /** @description 打开页次 */
                "filter[pages][eq]"?: string;
                /** @description 打开页次 */
                "filter[pages][in]"?: string;
                /** @description 打开页次 */
                "filter[pages][gte]"?: string;
                /** @description 打开页次 */
                "filter[pages][lte]"?: string;
                /** @description 最后阅读 */
                "filter[lastAt][gte]"?: string;
                /** @description 最后阅读 */
                "filter[lastAt][lte]"?: string;
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
                        data: components["schemas"]["Readings"][];
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
    showReadings: {
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
                        data: components["schemas"]["Readings"];
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
    historyReadings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportReadings: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、pages、lastAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 考试资料 */
                "filter[materialId][eq]"?: string;
                /** @description 考试资料 */
                "filter[materialId][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
                /** @description 打开页次 */
                "filter[pages][eq]"?: string;
                /** @description 打开页次 */
                "filter[pages][in]"?: string;
                /** @description 打开页次 */
                "filter[pages][gte]"?: string;
                /** @description 打开页次 */
                "filter[pages][lte]"?: string;
                /** @description 最后阅读 */
                "filter[lastAt][gte]"?: string;
                /** @description 最后阅读 */
                "filter[lastAt][lte]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listReadingTerminals: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、boundAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 绑定时间 */
                "filter[boundAt][gte]"?: string;
                /** @description 绑定时间 */
                "filter[boundAt][lte]"?: string;
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
                        data: components["schemas"]["ReadingTerminals"][];
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
    showReadingTerminals: {
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
                        data: components["schemas"]["ReadingTerminals"];
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
    historyReadingTerminals: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listTerminalChanges: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 方式 */
                "filter[kind][eq]"?: string;
                /** @description 方式 */
                "filter[kind][in]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["TerminalChanges"][];
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
    showTerminalChanges: {
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
                        data: components["schemas"]["TerminalChanges"];
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
    historyTerminalChanges: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportTerminalChanges: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 方式 */
                "filter[kind][eq]"?: string;
                /** @description 方式 */
                "filter[kind][in]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listReadingRules: {
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
                        data: components["schemas"]["ReadingRules"][];
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
    showReadingRules: {
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
                        data: components["schemas"]["ReadingRules"];
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
    updateReadingRules: {
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
                "application/json": components["schemas"]["ReadingRulesUpdate"];
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
                        data: components["schemas"]["ReadingRules"];
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
    historyReadingRules: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listBanks: {
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
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][eq]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][null]"?: string;
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
                        data: components["schemas"]["Banks"][];
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
    createBanks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanksCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Banks"];
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
    showBanks: {
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
                        data: components["schemas"]["Banks"];
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
    deleteBanks: {
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
            /** @description 已删除 */
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
    updateBanks: {
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
                "application/json": components["schemas"]["BanksUpdate"];
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
                        data: components["schemas"]["Banks"];
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
    dependentsBanks: {
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
                            label: string;
                            count: number;
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
    batchBanks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["BanksCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Banks"][];
                            updated?: components["schemas"]["Banks"][];
                            deleted?: number[];
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
    historyBanks: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportBanks: {
        parameters: {
            query?: {
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
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][eq]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listQuestions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、type、difficulty、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
                /** @description 题型 */
                "filter[type][eq]"?: string;
                /** @description 题型 */
                "filter[type][in]"?: string;
                /** @description 题干 */
                "filter[stem][contains]"?: string;
                /** @description 难度 */
                "filter[difficulty][eq]"?: string;
                /** @description 难度 */
                "filter[difficulty][in]"?: string;
                /** @description 难度 */
                "filter[difficulty][gte]"?: string;
                /** @description 难度 */
                "filter[difficulty][lte]"?: string;
                /** @description 难度 */
                "filter[difficulty][null]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][eq]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][in]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][null]"?: string;
                /** @description 导入 */
                "filter[importId][eq]"?: string;
                /** @description 导入 */
                "filter[importId][in]"?: string;
                /** @description 导入 */
                "filter[importId][null]"?: string;
                /** @description 已停用 */
                "filter[retired][eq]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
                /** @description 缺解析 */
                "filter[withoutExplanation][eq]"?: string;
                /** @description 缺鉴定点 */
                "filter[withoutKnowledgePoint][eq]"?: string;
                /** @description 从未发布 */
                "filter[unpublished][eq]"?: string;
                /** @description 有学员报错 */
                "filter[reported][eq]"?: string;
                /** @description 从未作答 */
                "filter[unanswered][eq]"?: string;
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
                        data: components["schemas"]["Questions"][];
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
    createQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Questions"];
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
    showQuestions: {
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
                        data: components["schemas"]["Questions"];
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
    deleteQuestions: {
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
            /** @description 已删除 */
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
    updateQuestions: {
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
                "application/json": components["schemas"]["QuestionsUpdate"];
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
                        data: components["schemas"]["Questions"];
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
    dependentsQuestions: {
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
                            label: string;
                            count: number;
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
    batchQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["QuestionsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Questions"][];
                            updated?: components["schemas"]["Questions"][];
                            deleted?: number[];
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
    bulkQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    set: {
                        [key: string]: unknown;
                    };
                    ids?: number[];
                    query?: string;
                    expected?: number;
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
                            changed: number;
                            unchanged: number;
                            refusedCount: number;
                            refused: {
                                id: number;
                                title: string;
                                reason: string;
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
    historyQuestions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    retireQuestions: {
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
                        data: components["schemas"]["Questions"];
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
    unretireQuestions: {
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
                        data: components["schemas"]["Questions"];
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
    exportQuestions: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、type、difficulty、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
                /** @description 题型 */
                "filter[type][eq]"?: string;
                /** @description 题型 */
                "filter[type][in]"?: string;
                /** @description 题干 */
                "filter[stem][contains]"?: string;
                /** @description 难度 */
                "filter[difficulty][eq]"?: string;
                /** @description 难度 */
                "filter[difficulty][in]"?: string;
                /** @description 难度 */
                "filter[difficulty][gte]"?: string;
                /** @description 难度 */
                "filter[difficulty][lte]"?: string;
                /** @description 难度 */
                "filter[difficulty][null]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][eq]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][in]"?: string;
                /** @description 鉴定点 */
                "filter[knowledgePointId][null]"?: string;
                /** @description 导入 */
                "filter[importId][eq]"?: string;
                /** @description 导入 */
                "filter[importId][in]"?: string;
                /** @description 导入 */
                "filter[importId][null]"?: string;
                /** @description 已停用 */
                "filter[retired][eq]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][gte]"?: string;
                /** @description 更新时间 */
                "filter[updatedAt][lte]"?: string;
                /** @description 缺解析 */
                "filter[withoutExplanation][eq]"?: string;
                /** @description 缺鉴定点 */
                "filter[withoutKnowledgePoint][eq]"?: string;
                /** @description 从未发布 */
                "filter[unpublished][eq]"?: string;
                /** @description 有学员报错 */
                "filter[reported][eq]"?: string;
                /** @description 从未作答 */
                "filter[unanswered][eq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listBankVersions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、number、itemCount、publishedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
                /** @description 版本号 */
                "filter[number][eq]"?: string;
                /** @description 版本号 */
                "filter[number][in]"?: string;
                /** @description 版本号 */
                "filter[number][gte]"?: string;
                /** @description 版本号 */
                "filter[number][lte]"?: string;
                /** @description 发布时间 */
                "filter[publishedAt][gte]"?: string;
                /** @description 发布时间 */
                "filter[publishedAt][lte]"?: string;
                /** @description 撤回时间 */
                "filter[withdrawnAt][gte]"?: string;
                /** @description 撤回时间 */
                "filter[withdrawnAt][lte]"?: string;
                /** @description 撤回时间 */
                "filter[withdrawnAt][null]"?: string;
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
                        data: components["schemas"]["BankVersions"][];
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
    showBankVersions: {
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
                        data: components["schemas"]["BankVersions"];
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
    historyBankVersions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listKnowledgePoints: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、weight、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][contains]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][eq]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][eq]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][in]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][null]"?: string;
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
                        data: components["schemas"]["KnowledgePoints"][];
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
    createKnowledgePoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgePointsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["KnowledgePoints"];
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
    showKnowledgePoints: {
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
                        data: components["schemas"]["KnowledgePoints"];
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
    deleteKnowledgePoints: {
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
            /** @description 已删除 */
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
    updateKnowledgePoints: {
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
                "application/json": components["schemas"]["KnowledgePointsUpdate"];
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
                        data: components["schemas"]["KnowledgePoints"];
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
    dependentsKnowledgePoints: {
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
                            label: string;
                            count: number;
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
    batchKnowledgePoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["KnowledgePointsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["KnowledgePoints"][];
                            updated?: components["schemas"]["KnowledgePoints"][];
                            deleted?: number[];
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
    historyKnowledgePoints: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportKnowledgePoints: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、weight、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][contains]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][eq]"?: string;
                /** @description 鉴定点代码 */
                "filter[code][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][eq]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][in]"?: string;
                /** @description 上级鉴定点 */
                "filter[parentId][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listBlueprints: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、minutes、passScore、createdAt、updatedAt */
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
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
                /** @description 多选题计分 */
                "filter[multipleRule][eq]"?: string;
                /** @description 多选题计分 */
                "filter[multipleRule][in]"?: string;
                /** @description 主观题评分 */
                "filter[grading][eq]"?: string;
                /** @description 主观题评分 */
                "filter[grading][in]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
                        data: components["schemas"]["Blueprints"][];
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
    createBlueprints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlueprintsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Blueprints"];
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
    showBlueprints: {
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
                        data: components["schemas"]["Blueprints"];
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
    deleteBlueprints: {
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
            /** @description 已删除 */
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
    updateBlueprints: {
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
                "application/json": components["schemas"]["BlueprintsUpdate"];
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
                        data: components["schemas"]["Blueprints"];
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
    dependentsBlueprints: {
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
                            label: string;
                            count: number;
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
    batchBlueprints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["BlueprintsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Blueprints"][];
                            updated?: components["schemas"]["Blueprints"][];
                            deleted?: number[];
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
    historyBlueprints: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportBlueprints: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、minutes、passScore、createdAt、updatedAt */
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
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
                /** @description 多选题计分 */
                "filter[multipleRule][eq]"?: string;
                /** @description 多选题计分 */
                "filter[multipleRule][in]"?: string;
                /** @description 主观题评分 */
                "filter[grading][eq]"?: string;
                /** @description 主观题评分 */
                "filter[grading][in]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPapers: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、publishedAt、createdAt、updatedAt */
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
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 题库版本 */
                "filter[versionId][eq]"?: string;
                /** @description 题库版本 */
                "filter[versionId][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][eq]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][null]"?: string;
                /** @description 主观题评分 */
                "filter[grading][eq]"?: string;
                /** @description 主观题评分 */
                "filter[grading][in]"?: string;
                /** @description 主观题评分 */
                "filter[grading][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
                        data: components["schemas"]["Papers"][];
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
    createPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PapersCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Papers"];
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
    showPapers: {
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
                        data: components["schemas"]["Papers"];
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
    deletePapers: {
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
            /** @description 已删除 */
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
    updatePapers: {
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
                "application/json": components["schemas"]["PapersUpdate"];
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
                        data: components["schemas"]["Papers"];
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
    dependentsPapers: {
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
                            label: string;
                            count: number;
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
    batchPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["PapersCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Papers"][];
                            updated?: components["schemas"]["Papers"][];
                            deleted?: number[];
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
    historyPapers: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPapers: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、publishedAt、createdAt、updatedAt */
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
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 题库版本 */
                "filter[versionId][eq]"?: string;
                /** @description 题库版本 */
                "filter[versionId][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][eq]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][in]"?: string;
                /** @description 组卷规则 */
                "filter[blueprintId][null]"?: string;
                /** @description 主观题评分 */
                "filter[grading][eq]"?: string;
                /** @description 主观题评分 */
                "filter[grading][in]"?: string;
                /** @description 主观题评分 */
                "filter[grading][null]"?: string;
                /** @description 已发布 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPracticalPapers: {
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
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][eq]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][null]"?: string;
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
                        data: components["schemas"]["PracticalPapers"][];
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
    createPracticalPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticalPapersCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PracticalPapers"];
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
    showPracticalPapers: {
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
                        data: components["schemas"]["PracticalPapers"];
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
    deletePracticalPapers: {
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
            /** @description 已删除 */
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
    updatePracticalPapers: {
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
                "application/json": components["schemas"]["PracticalPapersUpdate"];
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
                        data: components["schemas"]["PracticalPapers"];
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
    dependentsPracticalPapers: {
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
                            label: string;
                            count: number;
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
    batchPracticalPapers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["PracticalPapersCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["PracticalPapers"][];
                            updated?: components["schemas"]["PracticalPapers"][];
                            deleted?: number[];
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
    historyPracticalPapers: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPracticalPapers: {
        parameters: {
            query?: {
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
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][eq]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][in]"?: string;
                /** @description 已发布版本 */
                "filter[publishedVersionId][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listQuestionReports: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、state、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 试题 */
                "filter[questionId][eq]"?: string;
                /** @description 试题 */
                "filter[questionId][in]"?: string;
                /** @description 问题类别 */
                "filter[kind][eq]"?: string;
                /** @description 问题类别 */
                "filter[kind][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 处理结果 */
                "filter[state][eq]"?: string;
                /** @description 处理结果 */
                "filter[state][in]"?: string;
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
                        data: components["schemas"]["QuestionReports"][];
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
    showQuestionReports: {
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
                        data: components["schemas"]["QuestionReports"];
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
    updateQuestionReports: {
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
                "application/json": components["schemas"]["QuestionReportsUpdate"];
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
                        data: components["schemas"]["QuestionReports"];
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
    bulkQuestionReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    set: {
                        [key: string]: unknown;
                    };
                    ids?: number[];
                    query?: string;
                    expected?: number;
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
                            changed: number;
                            unchanged: number;
                            refusedCount: number;
                            refused: {
                                id: number;
                                title: string;
                                reason: string;
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
    historyQuestionReports: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    mendedQuestionReports: {
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
                        data: components["schemas"]["QuestionReports"];
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
    refusedQuestionReports: {
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
                        data: components["schemas"]["QuestionReports"];
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
    exportQuestionReports: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、state、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 试题 */
                "filter[questionId][eq]"?: string;
                /** @description 试题 */
                "filter[questionId][in]"?: string;
                /** @description 问题类别 */
                "filter[kind][eq]"?: string;
                /** @description 问题类别 */
                "filter[kind][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 处理结果 */
                "filter[state][eq]"?: string;
                /** @description 处理结果 */
                "filter[state][in]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listRegradings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 试题 */
                "filter[questionId][eq]"?: string;
                /** @description 试题 */
                "filter[questionId][in]"?: string;
                /** @description 更正方式 */
                "filter[ruling][eq]"?: string;
                /** @description 更正方式 */
                "filter[ruling][in]"?: string;
                /** @description 更正人 */
                "filter[staffId][eq]"?: string;
                /** @description 更正人 */
                "filter[staffId][in]"?: string;
                /** @description 进度 */
                "filter[state][eq]"?: string;
                /** @description 进度 */
                "filter[state][in]"?: string;
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
                        data: components["schemas"]["Regradings"][];
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
    postRegradings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemId: number;
                    /** @enum {string} */
                    ruling: "key" | "gift" | "void";
                    answers: ({
                        keys: string[];
                    } | {
                        value: boolean;
                    } | {
                        blanks: string[][];
                    } | {
                        reference: string;
                    })[];
                    explanation: string | null;
                    reason: string;
                    mendQuestion: boolean;
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
    showRegradings: {
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
                        data: components["schemas"]["Regradings"];
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
    historyRegradings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportRegradings: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 试题 */
                "filter[questionId][eq]"?: string;
                /** @description 试题 */
                "filter[questionId][in]"?: string;
                /** @description 更正方式 */
                "filter[ruling][eq]"?: string;
                /** @description 更正方式 */
                "filter[ruling][in]"?: string;
                /** @description 更正人 */
                "filter[staffId][eq]"?: string;
                /** @description 更正人 */
                "filter[staffId][in]"?: string;
                /** @description 进度 */
                "filter[state][eq]"?: string;
                /** @description 进度 */
                "filter[state][in]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listImportLayouts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 工作表 */
                "filter[sheet][contains]"?: string;
                /** @description 工作表 */
                "filter[sheet][eq]"?: string;
                /** @description 工作表 */
                "filter[sheet][in]"?: string;
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
                        data: components["schemas"]["ImportLayouts"][];
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
    showImportLayouts: {
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
                        data: components["schemas"]["ImportLayouts"];
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
    deleteImportLayouts: {
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
            /** @description 已删除 */
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
    dependentsImportLayouts: {
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
                            label: string;
                            count: number;
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
    historyImportLayouts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listOccupations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
    createOccupations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccupationsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteOccupations: {
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
            /** @description 已删除 */
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
    updateOccupations: {
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
                "application/json": components["schemas"]["OccupationsUpdate"];
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
    dependentsOccupations: {
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
                            label: string;
                            count: number;
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
    batchOccupations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["OccupationsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Occupations"][];
                            updated?: components["schemas"]["Occupations"][];
                            deleted?: number[];
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
    historyOccupations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportOccupations: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
    createLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteLevels: {
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
            /** @description 已删除 */
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
    updateLevels: {
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
                "application/json": components["schemas"]["LevelsUpdate"];
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
    dependentsLevels: {
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
                            label: string;
                            count: number;
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
    batchLevels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["LevelsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Levels"][];
                            updated?: components["schemas"]["Levels"][];
                            deleted?: number[];
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
    historyLevels: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportLevels: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、code、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
    createExamPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamPlansCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deleteExamPlans: {
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
            /** @description 已删除 */
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
    updateExamPlans: {
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
                "application/json": components["schemas"]["ExamPlansUpdate"];
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
    dependentsExamPlans: {
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
                            label: string;
                            count: number;
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
    batchExamPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["ExamPlansCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["ExamPlans"][];
                            updated?: components["schemas"]["ExamPlans"][];
                            deleted?: number[];
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
    historyExamPlans: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportExamPlans: {
        parameters: {
            query?: {
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
    createPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacesCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
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
    deletePlaces: {
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
            /** @description 已删除 */
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
    updatePlaces: {
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
                "application/json": components["schemas"]["PlacesUpdate"];
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
    dependentsPlaces: {
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
                            label: string;
                            count: number;
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
    batchPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["PlacesCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Places"][];
                            updated?: components["schemas"]["Places"][];
                            deleted?: number[];
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
    historyPlaces: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPlaces: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、position、createdAt、updatedAt */
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listRegistrationForms: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、opensAt、closesAt、createdAt、updatedAt */
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
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 报名开始 */
                "filter[opensAt][gte]"?: string;
                /** @description 报名开始 */
                "filter[opensAt][lte]"?: string;
                /** @description 报名截止 */
                "filter[closesAt][gte]"?: string;
                /** @description 报名截止 */
                "filter[closesAt][lte]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
                        data: components["schemas"]["RegistrationForms"][];
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
    createRegistrationForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationFormsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RegistrationForms"];
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
    showRegistrationForms: {
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
                        data: components["schemas"]["RegistrationForms"];
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
    deleteRegistrationForms: {
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
            /** @description 已删除 */
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
    updateRegistrationForms: {
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
                "application/json": components["schemas"]["RegistrationFormsUpdate"];
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
                        data: components["schemas"]["RegistrationForms"];
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
    dependentsRegistrationForms: {
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
                            label: string;
                            count: number;
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
    batchRegistrationForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["RegistrationFormsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["RegistrationForms"][];
                            updated?: components["schemas"]["RegistrationForms"][];
                            deleted?: number[];
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
    historyRegistrationForms: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportRegistrationForms: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、opensAt、closesAt、createdAt、updatedAt */
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
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 报名开始 */
                "filter[opensAt][gte]"?: string;
                /** @description 报名开始 */
                "filter[opensAt][lte]"?: string;
                /** @description 报名截止 */
                "filter[closesAt][gte]"?: string;
                /** @description 报名截止 */
                "filter[closesAt][lte]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listExamChanges: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 原考试计划 */
                "filter[fromPlanId][eq]"?: string;
                /** @description 原考试计划 */
                "filter[fromPlanId][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["ExamChanges"][];
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
    showExamChanges: {
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
                        data: components["schemas"]["ExamChanges"];
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
    historyExamChanges: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportExamChanges: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 原考试计划 */
                "filter[fromPlanId][eq]"?: string;
                /** @description 原考试计划 */
                "filter[fromPlanId][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listLearners: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、lastLoginAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 手机号 */
                "filter[phone][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][null]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 考点 */
                "filter[placeId][eq]"?: string;
                /** @description 考点 */
                "filter[placeId][in]"?: string;
                /** @description 考点 */
                "filter[placeId][null]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 类别 */
                "filter[category][contains]"?: string;
                /** @description 类别 */
                "filter[category][eq]"?: string;
                /** @description 类别 */
                "filter[category][in]"?: string;
                /** @description 类别 */
                "filter[category][null]"?: string;
                /** @description 班级 */
                "filter[classId][eq]"?: string;
                /** @description 班级 */
                "filter[classId][in]"?: string;
                /** @description 班级 */
                "filter[classId][null]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][eq]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][in]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][null]"?: string;
                /** @description 可登录 */
                "filter[enabled][eq]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][gte]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][lte]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][null]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][gte]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][lte]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][null]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][gte]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][lte]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][null]"?: string;
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
                        data: components["schemas"]["Learners"][];
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
    createLearners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnersCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Learners"];
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
    showLearners: {
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
                        data: components["schemas"]["Learners"];
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
    updateLearners: {
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
                "application/json": components["schemas"]["LearnersUpdate"];
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
                        data: components["schemas"]["Learners"];
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
    batchLearners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["LearnersCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Learners"][];
                            updated?: components["schemas"]["Learners"][];
                            deleted?: number[];
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
    bulkLearners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    set: {
                        [key: string]: unknown;
                    };
                    ids?: number[];
                    query?: string;
                    expected?: number;
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
                            changed: number;
                            unchanged: number;
                            refusedCount: number;
                            refused: {
                                id: number;
                                title: string;
                                reason: string;
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
    historyLearners: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    revealLearners: {
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
                    field: string;
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
                            value: string | null;
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
    exportLearners: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、lastLoginAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 手机号 */
                "filter[phone][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][null]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 考点 */
                "filter[placeId][eq]"?: string;
                /** @description 考点 */
                "filter[placeId][in]"?: string;
                /** @description 考点 */
                "filter[placeId][null]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 类别 */
                "filter[category][contains]"?: string;
                /** @description 类别 */
                "filter[category][eq]"?: string;
                /** @description 类别 */
                "filter[category][in]"?: string;
                /** @description 类别 */
                "filter[category][null]"?: string;
                /** @description 班级 */
                "filter[classId][eq]"?: string;
                /** @description 班级 */
                "filter[classId][in]"?: string;
                /** @description 班级 */
                "filter[classId][null]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][eq]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][in]"?: string;
                /** @description 手机号已有的账号 */
                "filter[claimedLearnerId][null]"?: string;
                /** @description 可登录 */
                "filter[enabled][eq]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][gte]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][lte]"?: string;
                /** @description 注销生效 */
                "filter[cancelAt][null]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][gte]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][lte]"?: string;
                /** @description 已注销 */
                "filter[cancelledAt][null]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][gte]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][lte]"?: string;
                /** @description 最近登录 */
                "filter[lastLoginAt][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
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
                /** @description 题库版本 */
                "filter[versionId][eq]"?: string;
                /** @description 题库版本 */
                "filter[versionId][in]"?: string;
                /** @description 题库版本 */
                "filter[versionId][null]"?: string;
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
    showAttempts: {
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
                        data: components["schemas"]["Attempts"];
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
    historyAttempts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportAttempts: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startedAt、submittedAt、answeredCount、correctCount、score、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
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
                /** @description 题库版本 */
                "filter[versionId][eq]"?: string;
                /** @description 题库版本 */
                "filter[versionId][in]"?: string;
                /** @description 题库版本 */
                "filter[versionId][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listClasses: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、startsOn、endsOn、createdAt、updatedAt */
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
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][null]"?: string;
                /** @description 班主任 */
                "filter[teacher][contains]"?: string;
                /** @description 班主任 */
                "filter[teacher][eq]"?: string;
                /** @description 班主任 */
                "filter[teacher][in]"?: string;
                /** @description 班主任 */
                "filter[teacher][null]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][eq]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][gte]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][lte]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][null]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][eq]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][gte]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][lte]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][null]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
                        data: components["schemas"]["Classes"][];
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
    createClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassesCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Classes"];
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
    showClasses: {
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
                        data: components["schemas"]["Classes"];
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
    deleteClasses: {
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
            /** @description 已删除 */
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
    updateClasses: {
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
                "application/json": components["schemas"]["ClassesUpdate"];
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
                        data: components["schemas"]["Classes"];
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
    dependentsClasses: {
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
                            label: string;
                            count: number;
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
    batchClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["ClassesCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Classes"][];
                            updated?: components["schemas"]["Classes"][];
                            deleted?: number[];
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
    historyClasses: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportClasses: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、name、startsOn、endsOn、createdAt、updatedAt */
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
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][eq]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][in]"?: string;
                /** @description 职业（工种） */
                "filter[occupationId][null]"?: string;
                /** @description 等级 */
                "filter[levelId][eq]"?: string;
                /** @description 等级 */
                "filter[levelId][in]"?: string;
                /** @description 等级 */
                "filter[levelId][null]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][null]"?: string;
                /** @description 班主任 */
                "filter[teacher][contains]"?: string;
                /** @description 班主任 */
                "filter[teacher][eq]"?: string;
                /** @description 班主任 */
                "filter[teacher][in]"?: string;
                /** @description 班主任 */
                "filter[teacher][null]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][eq]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][gte]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][lte]"?: string;
                /** @description 开班日期 */
                "filter[startsOn][null]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][eq]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][gte]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][lte]"?: string;
                /** @description 结束日期 */
                "filter[endsOn][null]"?: string;
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listRegistrations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、state、submittedAt、decidedAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 手机号 */
                "filter[phone][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 身份证号 */
                "filter[idNumber][eq]"?: string;
                /** @description 身份证号 */
                "filter[idNumber][null]"?: string;
                /** @description 身份证号重复 */
                "filter[sameId][eq]"?: string;
                /** @description 有照片 */
                "filter[hasPhoto][eq]"?: string;
                /** @description 填写内容 */
                "filter[summary][contains]"?: string;
                /** @description 驳回原因 */
                "filter[reason][contains]"?: string;
                /** @description 驳回原因 */
                "filter[reason][eq]"?: string;
                /** @description 驳回原因 */
                "filter[reason][in]"?: string;
                /** @description 驳回原因 */
                "filter[reason][null]"?: string;
                /** @description 学员账号 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员账号 */
                "filter[learnerId][in]"?: string;
                /** @description 提交时间 */
                "filter[submittedAt][gte]"?: string;
                /** @description 提交时间 */
                "filter[submittedAt][lte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][gte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][lte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][null]"?: string;
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
                        data: components["schemas"]["Registrations"][];
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
    showRegistrations: {
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
                        data: components["schemas"]["Registrations"];
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
    historyRegistrations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    revealRegistrations: {
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
                    field: string;
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
                            value: string | null;
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
    exportRegistrations: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、state、submittedAt、decidedAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 手机号 */
                "filter[phone][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][eq]"?: string;
                /** @description 考试计划 */
                "filter[examPlanId][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 身份证号 */
                "filter[idNumber][eq]"?: string;
                /** @description 身份证号 */
                "filter[idNumber][null]"?: string;
                /** @description 身份证号重复 */
                "filter[sameId][eq]"?: string;
                /** @description 有照片 */
                "filter[hasPhoto][eq]"?: string;
                /** @description 填写内容 */
                "filter[summary][contains]"?: string;
                /** @description 驳回原因 */
                "filter[reason][contains]"?: string;
                /** @description 驳回原因 */
                "filter[reason][eq]"?: string;
                /** @description 驳回原因 */
                "filter[reason][in]"?: string;
                /** @description 驳回原因 */
                "filter[reason][null]"?: string;
                /** @description 学员账号 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员账号 */
                "filter[learnerId][in]"?: string;
                /** @description 提交时间 */
                "filter[submittedAt][gte]"?: string;
                /** @description 提交时间 */
                "filter[submittedAt][lte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][gte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][lte]"?: string;
                /** @description 审核时间 */
                "filter[decidedAt][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listOrganisations: {
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
                        data: components["schemas"]["Organisations"][];
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
    createOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organisations"];
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
    showOrganisations: {
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
                        data: components["schemas"]["Organisations"];
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
    deleteOrganisations: {
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
            /** @description 已删除 */
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
    updateOrganisations: {
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
                "application/json": components["schemas"]["OrganisationsUpdate"];
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
                        data: components["schemas"]["Organisations"];
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
    dependentsOrganisations: {
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
                            label: string;
                            count: number;
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
    batchOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["OrganisationsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Organisations"][];
                            updated?: components["schemas"]["Organisations"][];
                            deleted?: number[];
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
    historyOrganisations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportOrganisations: {
        parameters: {
            query?: {
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
                /** @description 启用 */
                "filter[enabled][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPracticalRuns: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startedAt、finishedAt、usedSeconds、score、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][eq]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][in]"?: string;
                /** @description 试卷版本 */
                "filter[versionId][eq]"?: string;
                /** @description 试卷版本 */
                "filter[versionId][in]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][gte]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][gte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][null]"?: string;
                /** @description 自评得分 */
                "filter[score][eq]"?: string;
                /** @description 自评得分 */
                "filter[score][gte]"?: string;
                /** @description 自评得分 */
                "filter[score][lte]"?: string;
                /** @description 自评得分 */
                "filter[score][null]"?: string;
                /** @description 自评及格 */
                "filter[passed][eq]"?: string;
                /** @description 自评及格 */
                "filter[passed][null]"?: string;
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
                        data: components["schemas"]["PracticalRuns"][];
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
    showPracticalRuns: {
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
                        data: components["schemas"]["PracticalRuns"];
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
    historyPracticalRuns: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPracticalRuns: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startedAt、finishedAt、usedSeconds、score、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][eq]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][in]"?: string;
                /** @description 试卷版本 */
                "filter[versionId][eq]"?: string;
                /** @description 试卷版本 */
                "filter[versionId][in]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][gte]"?: string;
                /** @description 开始时间 */
                "filter[startedAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][gte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[finishedAt][null]"?: string;
                /** @description 自评得分 */
                "filter[score][eq]"?: string;
                /** @description 自评得分 */
                "filter[score][gte]"?: string;
                /** @description 自评得分 */
                "filter[score][lte]"?: string;
                /** @description 自评得分 */
                "filter[score][null]"?: string;
                /** @description 自评及格 */
                "filter[passed][eq]"?: string;
                /** @description 自评及格 */
                "filter[passed][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listProducts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、priceFen、startsAt、endsAt、position、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 上架 */
                "filter[published][eq]"?: string;
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
                        data: components["schemas"]["Products"][];
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
    createProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Products"];
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
    showProducts: {
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
                        data: components["schemas"]["Products"];
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
    deleteProducts: {
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
            /** @description 已删除 */
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
    updateProducts: {
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
                "application/json": components["schemas"]["ProductsUpdate"];
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
                        data: components["schemas"]["Products"];
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
    dependentsProducts: {
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
                            label: string;
                            count: number;
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
    batchProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["ProductsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Products"][];
                            updated?: components["schemas"]["Products"][];
                            deleted?: number[];
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
    historyProducts: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    withdrawProducts: {
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
                        data: components["schemas"]["Products"];
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
    exportProducts: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、priceFen、startsAt、endsAt、position、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 名称 */
                "filter[name][contains]"?: string;
                /** @description 名称 */
                "filter[name][eq]"?: string;
                /** @description 名称 */
                "filter[name][in]"?: string;
                /** @description 上架 */
                "filter[published][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listEntitlements: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startsAt、endsAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][null]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 订单 */
                "filter[orderId][null]"?: string;
                /** @description 考试资料 */
                "filter[materialId][eq]"?: string;
                /** @description 考试资料 */
                "filter[materialId][in]"?: string;
                /** @description 考试资料 */
                "filter[materialId][null]"?: string;
                /** @description 到期 */
                "filter[endsAt][gte]"?: string;
                /** @description 到期 */
                "filter[endsAt][lte]"?: string;
                /** @description 到期 */
                "filter[endsAt][null]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
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
                        data: components["schemas"]["Entitlements"][];
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
    createEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Entitlements"];
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
    showEntitlements: {
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
                        data: components["schemas"]["Entitlements"];
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
    updateEntitlements: {
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
                "application/json": components["schemas"]["EntitlementsUpdate"];
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
                        data: components["schemas"]["Entitlements"];
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
    batchEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["EntitlementsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Entitlements"][];
                            updated?: components["schemas"]["Entitlements"][];
                            deleted?: number[];
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
    historyEntitlements: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportEntitlements: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、startsAt、endsAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][null]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 订单 */
                "filter[orderId][null]"?: string;
                /** @description 考试资料 */
                "filter[materialId][eq]"?: string;
                /** @description 考试资料 */
                "filter[materialId][in]"?: string;
                /** @description 考试资料 */
                "filter[materialId][null]"?: string;
                /** @description 到期 */
                "filter[endsAt][gte]"?: string;
                /** @description 到期 */
                "filter[endsAt][lte]"?: string;
                /** @description 到期 */
                "filter[endsAt][null]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listOrders: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、expiresAt、paidAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][contains]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][eq]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 商品 */
                "filter[productName][contains]"?: string;
                /** @description 商品 */
                "filter[productName][eq]"?: string;
                /** @description 商品 */
                "filter[productName][in]"?: string;
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 设备 */
                "filter[platform][eq]"?: string;
                /** @description 设备 */
                "filter[platform][in]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][gte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][lte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][null]"?: string;
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
                        data: components["schemas"]["Orders"][];
                        total: number;
                        totals: {
                            /** @description 已付款（含退款） */
                            paidFen?: number;
                            /** @description 已退款 */
                            refundedFen?: number;
                            /** @description 退款中 */
                            refundingFen?: number;
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
    showOrders: {
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
                        data: components["schemas"]["Orders"];
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
    historyOrders: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportOrders: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、expiresAt、paidAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][contains]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][eq]"?: string;
                /** @description 商户订单号 */
                "filter[outTradeNo][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 商品 */
                "filter[productName][contains]"?: string;
                /** @description 商品 */
                "filter[productName][eq]"?: string;
                /** @description 商品 */
                "filter[productName][in]"?: string;
                /** @description 类别 */
                "filter[kind][eq]"?: string;
                /** @description 类别 */
                "filter[kind][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 设备 */
                "filter[platform][eq]"?: string;
                /** @description 设备 */
                "filter[platform][in]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][gte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][lte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listInvoices: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、issuedAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 抬头类型 */
                "filter[kind][eq]"?: string;
                /** @description 抬头类型 */
                "filter[kind][in]"?: string;
                /** @description 单位名称 */
                "filter[companyName][contains]"?: string;
                /** @description 单位名称 */
                "filter[companyName][eq]"?: string;
                /** @description 单位名称 */
                "filter[companyName][in]"?: string;
                /** @description 单位名称 */
                "filter[companyName][null]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 发票号码 */
                "filter[number][contains]"?: string;
                /** @description 发票号码 */
                "filter[number][eq]"?: string;
                /** @description 发票号码 */
                "filter[number][in]"?: string;
                /** @description 发票号码 */
                "filter[number][null]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][contains]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][eq]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][in]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][null]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][gte]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][lte]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][null]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][gte]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][lte]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][null]"?: string;
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
                        data: components["schemas"]["Invoices"][];
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
    showInvoices: {
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
                        data: components["schemas"]["Invoices"];
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
    historyInvoices: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    revealInvoices: {
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
                    field: string;
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
                            value: string | null;
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
    exportInvoices: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、issuedAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 抬头类型 */
                "filter[kind][eq]"?: string;
                /** @description 抬头类型 */
                "filter[kind][in]"?: string;
                /** @description 单位名称 */
                "filter[companyName][contains]"?: string;
                /** @description 单位名称 */
                "filter[companyName][eq]"?: string;
                /** @description 单位名称 */
                "filter[companyName][in]"?: string;
                /** @description 单位名称 */
                "filter[companyName][null]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 发票号码 */
                "filter[number][contains]"?: string;
                /** @description 发票号码 */
                "filter[number][eq]"?: string;
                /** @description 发票号码 */
                "filter[number][in]"?: string;
                /** @description 发票号码 */
                "filter[number][null]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][contains]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][eq]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][in]"?: string;
                /** @description 红字发票号码 */
                "filter[redNumber][null]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][gte]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][lte]"?: string;
                /** @description 开具时间 */
                "filter[issuedAt][null]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][gte]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][lte]"?: string;
                /** @description 红冲时间 */
                "filter[reddenedAt][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPayments: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、paidAt、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][contains]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][eq]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][gte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][lte]"?: string;
                /** @description 得知方式 */
                "filter[source][eq]"?: string;
                /** @description 得知方式 */
                "filter[source][in]"?: string;
                /** @description 处理 */
                "filter[outcome][eq]"?: string;
                /** @description 处理 */
                "filter[outcome][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["Payments"][];
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
    showPayments: {
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
                        data: components["schemas"]["Payments"];
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
    historyPayments: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPayments: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、paidAt、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][contains]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][eq]"?: string;
                /** @description 交易单号 */
                "filter[transactionId][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][gte]"?: string;
                /** @description 付款时间 */
                "filter[paidAt][lte]"?: string;
                /** @description 得知方式 */
                "filter[source][eq]"?: string;
                /** @description 得知方式 */
                "filter[source][in]"?: string;
                /** @description 处理 */
                "filter[outcome][eq]"?: string;
                /** @description 处理 */
                "filter[outcome][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listProductReviews: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、stars、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][eq]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][in]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][gte]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][lte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["ProductReviews"][];
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
    showProductReviews: {
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
                        data: components["schemas"]["ProductReviews"];
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
    historyProductReviews: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportProductReviews: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、stars、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 价格方案 */
                "filter[productId][eq]"?: string;
                /** @description 价格方案 */
                "filter[productId][in]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][eq]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][in]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][gte]"?: string;
                /** @description 评分（1-5 星） */
                "filter[stars][lte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listRefunds: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、settledAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][contains]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][eq]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 收款 */
                "filter[paymentId][eq]"?: string;
                /** @description 收款 */
                "filter[paymentId][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 经办人 */
                "filter[staffId][eq]"?: string;
                /** @description 经办人 */
                "filter[staffId][in]"?: string;
                /** @description 经办人 */
                "filter[staffId][null]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][gte]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][null]"?: string;
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
                        data: components["schemas"]["Refunds"][];
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
    showRefunds: {
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
                        data: components["schemas"]["Refunds"];
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
    historyRefunds: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportRefunds: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、amountFen、settledAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][contains]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][eq]"?: string;
                /** @description 商户退款单号 */
                "filter[outRefundNo][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 收款 */
                "filter[paymentId][eq]"?: string;
                /** @description 收款 */
                "filter[paymentId][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][eq]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][in]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][gte]"?: string;
                /** @description 金额（元） */
                "filter[amountFen][lte]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 经办人 */
                "filter[staffId][eq]"?: string;
                /** @description 经办人 */
                "filter[staffId][in]"?: string;
                /** @description 经办人 */
                "filter[staffId][null]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][gte]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][lte]"?: string;
                /** @description 完成时间 */
                "filter[settledAt][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPaymentDifferences: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、day、amountFen、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 日期 */
                "filter[day][eq]"?: string;
                /** @description 日期 */
                "filter[day][gte]"?: string;
                /** @description 日期 */
                "filter[day][lte]"?: string;
                /** @description 差异 */
                "filter[kind][eq]"?: string;
                /** @description 差异 */
                "filter[kind][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][contains]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][eq]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 订单 */
                "filter[orderId][null]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 处理人 */
                "filter[ownerId][eq]"?: string;
                /** @description 处理人 */
                "filter[ownerId][in]"?: string;
                /** @description 处理人 */
                "filter[ownerId][null]"?: string;
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
                        data: components["schemas"]["PaymentDifferences"][];
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
    showPaymentDifferences: {
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
                        data: components["schemas"]["PaymentDifferences"];
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
    updatePaymentDifferences: {
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
                "application/json": components["schemas"]["PaymentDifferencesUpdate"];
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
                        data: components["schemas"]["PaymentDifferences"];
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
    historyPaymentDifferences: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportPaymentDifferences: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、day、amountFen、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 日期 */
                "filter[day][eq]"?: string;
                /** @description 日期 */
                "filter[day][gte]"?: string;
                /** @description 日期 */
                "filter[day][lte]"?: string;
                /** @description 差异 */
                "filter[kind][eq]"?: string;
                /** @description 差异 */
                "filter[kind][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][contains]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][eq]"?: string;
                /** @description 交易或退款单号 */
                "filter[reference][in]"?: string;
                /** @description 订单 */
                "filter[orderId][eq]"?: string;
                /** @description 订单 */
                "filter[orderId][in]"?: string;
                /** @description 订单 */
                "filter[orderId][null]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 处理人 */
                "filter[ownerId][eq]"?: string;
                /** @description 处理人 */
                "filter[ownerId][in]"?: string;
                /** @description 处理人 */
                "filter[ownerId][null]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listReconciliations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、day、differences、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 日期 */
                "filter[day][eq]"?: string;
                /** @description 日期 */
                "filter[day][gte]"?: string;
                /** @description 日期 */
                "filter[day][lte]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
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
                        data: components["schemas"]["Reconciliations"][];
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
    showReconciliations: {
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
                        data: components["schemas"]["Reconciliations"];
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
    historyReconciliations: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportReconciliations: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、day、differences、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 日期 */
                "filter[day][eq]"?: string;
                /** @description 日期 */
                "filter[day][gte]"?: string;
                /** @description 日期 */
                "filter[day][lte]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listMonthClosings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、month、paidFen、refundedFen、openDifferences、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 月份 */
                "filter[month][contains]"?: string;
                /** @description 月份 */
                "filter[month][eq]"?: string;
                /** @description 月份 */
                "filter[month][in]"?: string;
                /** @description 结账人 */
                "filter[staffId][eq]"?: string;
                /** @description 结账人 */
                "filter[staffId][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["MonthClosings"][];
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
    showMonthClosings: {
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
                        data: components["schemas"]["MonthClosings"];
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
    historyMonthClosings: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportMonthClosings: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、month、paidFen、refundedFen、openDifferences、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 月份 */
                "filter[month][contains]"?: string;
                /** @description 月份 */
                "filter[month][eq]"?: string;
                /** @description 月份 */
                "filter[month][in]"?: string;
                /** @description 结账人 */
                "filter[staffId][eq]"?: string;
                /** @description 结账人 */
                "filter[staffId][in]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listPaymentChannels: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 商品类别 */
                "filter[kind][eq]"?: string;
                /** @description 商品类别 */
                "filter[kind][in]"?: string;
                /** @description 设备 */
                "filter[platform][eq]"?: string;
                /** @description 设备 */
                "filter[platform][in]"?: string;
                /** @description 支付方式 */
                "filter[provider][eq]"?: string;
                /** @description 支付方式 */
                "filter[provider][in]"?: string;
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
                        data: components["schemas"]["PaymentChannels"][];
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
    showPaymentChannels: {
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
                        data: components["schemas"]["PaymentChannels"];
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
    updatePaymentChannels: {
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
                "application/json": components["schemas"]["PaymentChannelsUpdate"];
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
                        data: components["schemas"]["PaymentChannels"];
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
    historyPaymentChannels: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listStaff: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、username、name、lastLoginAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 用户名 */
                "filter[username][contains]"?: string;
                /** @description 用户名 */
                "filter[username][eq]"?: string;
                /** @description 用户名 */
                "filter[username][in]"?: string;
                /** @description 姓名 */
                "filter[name][contains]"?: string;
                /** @description 姓名 */
                "filter[name][eq]"?: string;
                /** @description 姓名 */
                "filter[name][in]"?: string;
                /** @description 角色 */
                "filter[roleId][eq]"?: string;
                /** @description 角色 */
                "filter[roleId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 可登录 */
                "filter[enabled][eq]"?: string;
                /** @description 下次登录须改密码 */
                "filter[mustChangePassword][eq]"?: string;
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
                        data: components["schemas"]["Staff"][];
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
    createStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Staff"];
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
    showStaff: {
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
                        data: components["schemas"]["Staff"];
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
    updateStaff: {
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
                "application/json": components["schemas"]["StaffUpdate"];
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
                        data: components["schemas"]["Staff"];
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
    batchStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["StaffCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["Staff"][];
                            updated?: components["schemas"]["Staff"][];
                            deleted?: number[];
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
    historyStaff: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    "drop-totpStaff": {
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
                        data: components["schemas"]["Staff"];
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
    exportStaff: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、username、name、lastLoginAt、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 用户名 */
                "filter[username][contains]"?: string;
                /** @description 用户名 */
                "filter[username][eq]"?: string;
                /** @description 用户名 */
                "filter[username][in]"?: string;
                /** @description 姓名 */
                "filter[name][contains]"?: string;
                /** @description 姓名 */
                "filter[name][eq]"?: string;
                /** @description 姓名 */
                "filter[name][in]"?: string;
                /** @description 角色 */
                "filter[roleId][eq]"?: string;
                /** @description 角色 */
                "filter[roleId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][eq]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][in]"?: string;
                /** @description 合作机构 */
                "filter[organisationId][null]"?: string;
                /** @description 可登录 */
                "filter[enabled][eq]"?: string;
                /** @description 下次登录须改密码 */
                "filter[mustChangePassword][eq]"?: string;
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
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listRoles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
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
                        data: components["schemas"]["Roles"][];
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
    showRoles: {
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
                        data: components["schemas"]["Roles"];
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
    deleteRoles: {
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
            /** @description 已删除 */
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
    updateRoles: {
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
                "application/json": components["schemas"]["RolesUpdate"];
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
                        data: components["schemas"]["Roles"];
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
    dependentsRoles: {
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
                            label: string;
                            count: number;
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
    historyRoles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listAuditLog: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、at */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 时间 */
                "filter[at][gte]"?: string;
                /** @description 时间 */
                "filter[at][lte]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 操作 */
                "filter[action][eq]"?: string;
                /** @description 操作 */
                "filter[action][in]"?: string;
                /** @description 对象 */
                "filter[resource][eq]"?: string;
                /** @description 对象 */
                "filter[resource][in]"?: string;
                /** @description 对象编号 */
                "filter[rowId][contains]"?: string;
                /** @description 对象编号 */
                "filter[rowId][eq]"?: string;
                /** @description 对象编号 */
                "filter[rowId][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
                /** @description 请求编号 */
                "filter[requestId][contains]"?: string;
                /** @description 请求编号 */
                "filter[requestId][eq]"?: string;
                /** @description 请求编号 */
                "filter[requestId][in]"?: string;
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
                        data: components["schemas"]["AuditLog"][];
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
    showAuditLog: {
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
                        data: components["schemas"]["AuditLog"];
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
    historyAuditLog: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、at */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 时间 */
                "filter[at][gte]"?: string;
                /** @description 时间 */
                "filter[at][lte]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 操作 */
                "filter[action][eq]"?: string;
                /** @description 操作 */
                "filter[action][in]"?: string;
                /** @description 对象 */
                "filter[resource][eq]"?: string;
                /** @description 对象 */
                "filter[resource][in]"?: string;
                /** @description 对象编号 */
                "filter[rowId][contains]"?: string;
                /** @description 对象编号 */
                "filter[rowId][eq]"?: string;
                /** @description 对象编号 */
                "filter[rowId][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
                /** @description 请求编号 */
                "filter[requestId][contains]"?: string;
                /** @description 请求编号 */
                "filter[requestId][eq]"?: string;
                /** @description 请求编号 */
                "filter[requestId][in]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listJobs: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
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
                        data: components["schemas"]["Jobs"][];
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
    showJobs: {
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
                        data: components["schemas"]["Jobs"];
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
    historyJobs: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listLoginLog: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、at */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 时间 */
                "filter[at][gte]"?: string;
                /** @description 时间 */
                "filter[at][lte]"?: string;
                /** @description 输入的用户名 */
                "filter[username][contains]"?: string;
                /** @description 输入的用户名 */
                "filter[username][eq]"?: string;
                /** @description 输入的用户名 */
                "filter[username][in]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 结果 */
                "filter[outcome][eq]"?: string;
                /** @description 结果 */
                "filter[outcome][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
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
                        data: components["schemas"]["LoginLog"][];
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
    showLoginLog: {
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
                        data: components["schemas"]["LoginLog"];
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
    historyLoginLog: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    exportLoginLog: {
        parameters: {
            query?: {
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、at */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 时间 */
                "filter[at][gte]"?: string;
                /** @description 时间 */
                "filter[at][lte]"?: string;
                /** @description 输入的用户名 */
                "filter[username][contains]"?: string;
                /** @description 输入的用户名 */
                "filter[username][eq]"?: string;
                /** @description 输入的用户名 */
                "filter[username][in]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 结果 */
                "filter[outcome][eq]"?: string;
                /** @description 结果 */
                "filter[outcome][in]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excel 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    listSessions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、seenAt、createdAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 员工 */
                "filter[staffId][eq]"?: string;
                /** @description 员工 */
                "filter[staffId][in]"?: string;
                /** @description 员工 */
                "filter[staffId][null]"?: string;
                /** @description 学员 */
                "filter[learnerId][eq]"?: string;
                /** @description 学员 */
                "filter[learnerId][in]"?: string;
                /** @description 学员 */
                "filter[learnerId][null]"?: string;
                /** @description 来源地址 */
                "filter[address][contains]"?: string;
                /** @description 来源地址 */
                "filter[address][eq]"?: string;
                /** @description 来源地址 */
                "filter[address][in]"?: string;
                /** @description 到期时间 */
                "filter[expiresAt][gte]"?: string;
                /** @description 到期时间 */
                "filter[expiresAt][lte]"?: string;
                /** @description 结束时间 */
                "filter[revokedAt][gte]"?: string;
                /** @description 结束时间 */
                "filter[revokedAt][lte]"?: string;
                /** @description 结束时间 */
                "filter[revokedAt][null]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][gte]"?: string;
                /** @description 创建时间 */
                "filter[createdAt][lte]"?: string;
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
                        data: components["schemas"]["Sessions"][];
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
    showSessions: {
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
                        data: components["schemas"]["Sessions"];
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
    historySessions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listSecurityPolicy: {
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
                        data: components["schemas"]["SecurityPolicy"][];
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
    showSecurityPolicy: {
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
                        data: components["schemas"]["SecurityPolicy"];
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
    updateSecurityPolicy: {
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
                "application/json": components["schemas"]["SecurityPolicyUpdate"];
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
                        data: components["schemas"]["SecurityPolicy"];
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
    historySecurityPolicy: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listDataExports: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 来由 */
                "filter[kind][eq]"?: string;
                /** @description 来由 */
                "filter[kind][in]"?: string;
                /** @description 状态 */
                "filter[state][eq]"?: string;
                /** @description 状态 */
                "filter[state][in]"?: string;
                /** @description 含个人信息明文 */
                "filter[clear][eq]"?: string;
                /** @description 申请人 */
                "filter[createdBy][eq]"?: string;
                /** @description 申请人 */
                "filter[createdBy][in]"?: string;
                /** @description 申请人 */
                "filter[createdBy][null]"?: string;
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
                        data: components["schemas"]["DataExports"][];
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
    createDataExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataExportsCreate"];
            };
        };
        responses: {
            /** @description 已新增 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DataExports"];
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
    showDataExports: {
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
                        data: components["schemas"]["DataExports"];
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
    batchDataExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    create?: components["schemas"]["DataExportsCreate"][];
                    update?: {
                        id: number;
                    }[];
                    delete?: number[];
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
                            created?: components["schemas"]["DataExports"][];
                            updated?: components["schemas"]["DataExports"][];
                            deleted?: number[];
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
    historyDataExports: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    revealDataExports: {
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
                    field: string;
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
                            value: string | null;
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
    listDataExportRules: {
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
                        data: components["schemas"]["DataExportRules"][];
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
    showDataExportRules: {
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
                        data: components["schemas"]["DataExportRules"];
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
    updateDataExportRules: {
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
                "application/json": components["schemas"]["DataExportRulesUpdate"];
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
                        data: components["schemas"]["DataExportRules"];
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
    historyDataExportRules: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listImportFiles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、createdAt、updatedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 文件 */
                "filter[fileName][contains]"?: string;
                /** @description 文件 */
                "filter[fileName][eq]"?: string;
                /** @description 文件 */
                "filter[fileName][in]"?: string;
                /** @description 题库 */
                "filter[bankId][eq]"?: string;
                /** @description 题库 */
                "filter[bankId][in]"?: string;
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
                        data: components["schemas"]["ImportFiles"][];
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
    showImportFiles: {
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
                        data: components["schemas"]["ImportFiles"];
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
    historyImportFiles: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    listPracticalVersions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
                /** @description 每页条数 */
                pageSize?: number;
                /** @description 排序字段，前加 - 为倒序，多个用逗号分隔：id、number、publishedAt */
                sort?: string;
                /** @description 只返回这些字段，用逗号分隔 */
                select?: string;
                /** @description 搜索词 */
                q?: string;
                /** @description 编号 */
                "filter[id][eq]"?: string;
                /** @description 编号 */
                "filter[id][in]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][eq]"?: string;
                /** @description 实操试卷 */
                "filter[paperId][in]"?: string;
                /** @description 版本号 */
                "filter[number][eq]"?: string;
                /** @description 版本号 */
                "filter[number][in]"?: string;
                /** @description 版本号 */
                "filter[number][gte]"?: string;
                /** @description 版本号 */
                "filter[number][lte]"?: string;
                /** @description 发布时间 */
                "filter[publishedAt][gte]"?: string;
                /** @description 发布时间 */
                "filter[publishedAt][lte]"?: string;
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
                        data: components["schemas"]["PracticalVersions"][];
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
    showPracticalVersions: {
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
                        data: components["schemas"]["PracticalVersions"];
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
    historyPracticalVersions: {
        parameters: {
            query?: {
                /** @description 页码 */
                page?: number;
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
                            /** Format: date-time */
                            at: string;
                            staff: string | null;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
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
    getSession: {
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
                            username: string;
                            role: string;
                            roleName: string;
                            mustChangePassword: boolean;
                            totpEnabled: boolean;
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
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    code?: string;
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
                            staff: {
                                id: number;
                                name: string;
                                username: string;
                                role: string;
                                roleName: string;
                                mustChangePassword: boolean;
                                totpEnabled: boolean;
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
    postSessionsIdEnd: {
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
    postSessionTotp: {
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
                            secret: string;
                            qr: string;
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
    postSessionTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
    postSessionTotpEnd: {
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
    getBanksIdDifference: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                kind?: "added" | "changed" | "removed";
                page?: number;
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
                            from: {
                                versionId: number;
                                number: number;
                            } | null;
                            to: {
                                versionId: number;
                                number: number;
                            } | null;
                            counts: {
                                added: number;
                                changed: number;
                                removed: number;
                                retired: number;
                                same: number;
                            };
                            items: {
                                questionId: number;
                                retired: boolean;
                                before: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                    difficulty: number | null;
                                    knowledgePoint: string | null;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                    difficulty: number | null;
                                    knowledgePoint: string | null;
                                } | null;
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
    postBanksIdPublish: {
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
                    /** @default  */
                    note?: string;
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
                            versionId: number;
                            number: number;
                            itemCount: number;
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
    postBanksIdWithdraw: {
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
                            bankId: number;
                            publishedVersionId: null;
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
    getBanksIdDuplicates: {
        parameters: {
            query?: {
                kind?: "conflict" | "exact" | "near";
                decided?: string;
                page?: number;
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
                            bankId: number;
                            check: {
                                id: number;
                                /** @enum {string} */
                                state: "running" | "done" | "failed";
                                progress: number;
                                questions: number | null;
                                error: string | null;
                                createdAt: string;
                                updatedAt: string;
                            } | null;
                            open: {
                                conflict: number;
                                exact: number;
                                near: number;
                            };
                            decided: {
                                conflict: number;
                                exact: number;
                                near: number;
                            };
                            pairs: {
                                id: number;
                                /** @enum {string} */
                                kind: "conflict" | "exact" | "near";
                                similarity: number;
                                decision: ("keep" | "skip" | "replace") | null;
                                decidedBy: string | null;
                                first: {
                                    questionId: number | null;
                                    place: string;
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                };
                                second: {
                                    questionId: number | null;
                                    place: string;
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                };
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
    postBanksIdDuplicatesCheck: {
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
                            state: "running" | "done" | "failed";
                            progress: number;
                            questions: number | null;
                            error: string | null;
                            createdAt: string;
                            updatedAt: string;
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
    getImportsIdDuplicates: {
        parameters: {
            query?: {
                kind?: "conflict" | "exact" | "near";
                decided?: string;
                page?: number;
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
                            bankId: number;
                            check: {
                                id: number;
                                /** @enum {string} */
                                state: "running" | "done" | "failed";
                                progress: number;
                                questions: number | null;
                                error: string | null;
                                createdAt: string;
                                updatedAt: string;
                            } | null;
                            open: {
                                conflict: number;
                                exact: number;
                                near: number;
                            };
                            decided: {
                                conflict: number;
                                exact: number;
                                near: number;
                            };
                            pairs: {
                                id: number;
                                /** @enum {string} */
                                kind: "conflict" | "exact" | "near";
                                similarity: number;
                                decision: ("keep" | "skip" | "replace") | null;
                                decidedBy: string | null;
                                first: {
                                    questionId: number | null;
                                    place: string;
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                };
                                second: {
                                    questionId: number | null;
                                    place: string;
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                    parts: {
                                        /** @enum {string} */
                                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                        stem: string;
                                        options: {
                                            key: string;
                                            text: string;
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
                                        explanation: string;
                                    }[];
                                };
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
    postImportsIdDuplicatesCheck: {
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
                            state: "running" | "done" | "failed";
                            progress: number;
                            questions: number | null;
                            error: string | null;
                            createdAt: string;
                            updatedAt: string;
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
    postBanksIdDuplicatesRetireExact: {
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
                    told: number;
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
                            retired: number;
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
    postDuplicatesIdDecide: {
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
                    action: "keep" | "reopen" | "skip" | "replace";
                } | {
                    /** @enum {string} */
                    action: "retire" | "correct";
                    /** @enum {string} */
                    keeps: "first" | "second";
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
                            open: {
                                conflict: number;
                                exact: number;
                                near: number;
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
    getBanksIdExportReport: {
        parameters: {
            query?: {
                version?: number;
                types?: string;
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
                            title: string;
                            total: number;
                            countsByType: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                label: string;
                                count: number;
                            }[];
                            formats: {
                                /** @enum {string} */
                                format: "xlsx" | "docx" | "json" | "csv" | "csvGbk" | "txt" | "moodleXml" | "gift" | "aiken" | "xls";
                                label: string;
                                extension: string;
                                about: string;
                                written: number;
                                impossible: string;
                                leftOut: {
                                    what: string;
                                    count: number;
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                }[];
                                lost: {
                                    what: string;
                                    count: number;
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
    getBanksIdExport: {
        parameters: {
            query: {
                version?: number;
                types?: string;
                format: "xlsx" | "docx" | "json" | "csv" | "csvGbk" | "txt" | "moodleXml" | "gift" | "aiken" | "xls";
            };
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
    getDataExportsIdDownload: {
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
    postDataExportsIdCancel: {
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
    getGrading: {
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
                            title: string;
                            waiting: number;
                            disputed: number;
                            done: number;
                            mine: number;
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
    postGradingNext: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @default 0 */
                    after?: number;
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
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
                            }[];
                            parts: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
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
                            explanation: string;
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
                            maxScore: number;
                            others: number[];
                            mine: {
                                score: number;
                                note: string;
                            } | null;
                            /** Format: date-time */
                            claimedUntil: string;
                        } | null;
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
    getGradingId: {
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
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
                            }[];
                            parts: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
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
                            explanation: string;
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
                            maxScore: number;
                            others: number[];
                            mine: {
                                score: number;
                                note: string;
                            } | null;
                            /** Format: date-time */
                            claimedUntil: string;
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
    postGradingIdMark: {
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
                    score: number;
                    /** @default  */
                    note?: string;
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
                            state: "open" | "dispute" | "done";
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
    postGradingIdRelease: {
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
    getImports: {
        parameters: {
            query: {
                bankId: number;
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    postImports: {
        parameters: {
            query: {
                bankId: number;
            };
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
                            id: number;
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    getImportsId: {
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    getImportsIdQuestions: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
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
                            position: number;
                            sheet: string;
                            row: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            question: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointCode: string | null;
                            };
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
    postImportsIdRecognise: {
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
                    sheets: {
                        sheet: string;
                        /** @default false */
                        skip?: boolean;
                        /** @default null */
                        headerRow?: number | null;
                        /** @default null */
                        type?: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                        /** @default [] */
                        columns?: {
                            column: string;
                            /** @enum {string} */
                            meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                            option?: number;
                        }[];
                    }[];
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    postImportsIdConfirm: {
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    postImportsIdCancel: {
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    getImportsIdProblems: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                sheet?: string;
                reason?: string;
                severity?: "error" | "warning";
                outcome?: "open" | "mended" | "dismissed" | "imported" | "duplicate" | "skipped" | "note";
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
                            position: number;
                            sheet: string;
                            row: number | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                            /** @enum {string} */
                            outcome: "open" | "mended" | "dismissed" | "imported" | "duplicate" | "skipped" | "note";
                            cells: string[] | null;
                            columns: string[];
                            question: {
                                type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                answer: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                }) | null;
                                explanation: string;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointCode: string | null;
                            } | null;
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
    getImportsIdProblemGroups: {
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
                            sheets: {
                                sheet: string;
                                count: number;
                            }[];
                            reasons: {
                                reason: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                                count: number;
                            }[];
                            open: number;
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
    getImportsIdFailedRowsXlsx: {
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
    postImportsIdProblemsPositionMend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                position: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                    stem: string;
                    options: {
                        key: string;
                        text: string;
                    }[];
                    answer: ({
                        keys: string[];
                    } | {
                        value: boolean;
                    } | {
                        blanks: string[][];
                    } | {
                        reference: string;
                    }) | null;
                    explanation: string;
                    parts?: {
                        /** @enum {string} */
                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                        stem: string;
                        options: {
                            key: string;
                            text: string;
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
                        explanation: string;
                    }[];
                    difficulty: number | null;
                    knowledgePointCode: string | null;
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
                            position: number;
                            sheet: string;
                            row: number | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                            /** @enum {string} */
                            outcome: "open" | "mended" | "dismissed" | "imported" | "duplicate" | "skipped" | "note";
                            cells: string[] | null;
                            columns: string[];
                            question: {
                                type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                answer: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                }) | null;
                                explanation: string;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointCode: string | null;
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
    postImportsIdProblemsPositionDismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                position: string;
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
                            position: number;
                            sheet: string;
                            row: number | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                            /** @enum {string} */
                            outcome: "open" | "mended" | "dismissed" | "imported" | "duplicate" | "skipped" | "note";
                            cells: string[] | null;
                            columns: string[];
                            question: {
                                type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                answer: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                }) | null;
                                explanation: string;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointCode: string | null;
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
    postImportsIdProblemsPositionReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                position: string;
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
                            position: number;
                            sheet: string;
                            row: number | null;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                            /** @enum {string} */
                            outcome: "open" | "mended" | "dismissed" | "imported" | "duplicate" | "skipped" | "note";
                            cells: string[] | null;
                            columns: string[];
                            question: {
                                type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
                                }[];
                                answer: ({
                                    keys: string[];
                                } | {
                                    value: boolean;
                                } | {
                                    blanks: string[][];
                                } | {
                                    reference: string;
                                }) | null;
                                explanation: string;
                                parts?: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointCode: string | null;
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
    getImportsIdUndo: {
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
                            plan: {
                                deletes: number;
                                retires: number;
                                edited: number;
                                editedNames: {
                                    questionId: number;
                                    stem: string;
                                    updatedAt: string;
                                }[];
                            } | null;
                            undone: {
                                deleted: number;
                                retired: number;
                                kept: number;
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
    postImportsIdUndo: {
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
                    told: {
                        deletes: number;
                        retires: number;
                        edited: number;
                    };
                    /** @enum {string} */
                    edited?: "keep" | "remove";
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
                            bankId: number;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                total: number;
                                countsByType: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                    label: string;
                                    count: number;
                                }[];
                                sheets: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "table" | "list";
                                    /** @enum {string} */
                                    mappedBy: "guess" | "staff" | "remembered" | "skipped";
                                    layoutId: number | null;
                                    type: ("single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case") | null;
                                    firstRows: {
                                        row: number;
                                        cells: string[];
                                    }[];
                                    rows: number;
                                    questions: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        /** @enum {string} */
                                        meaning: "type" | "stem" | "option" | "options" | "answer" | "explanation" | "difficulty" | "knowledgePoint" | "enabled" | "ignored";
                                        label: string;
                                        option?: number;
                                        samples: string[];
                                    }[];
                                    note: string;
                                }[];
                                problems: {
                                    sheet: string;
                                    row: number | null;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    message: string;
                                }[];
                                problemCount: number;
                                errorCount: number;
                                duplicateCount: number;
                            } | null;
                            total: number | null;
                            errorCount: number | null;
                            createdAt: string;
                            updatedAt: string;
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
    postInvoicesIdAccept: {
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
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
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
    postInvoicesIdReject: {
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
                    reason: string;
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
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
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
    postInvoicesIdIssue: {
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
                    number?: string;
                    code?: string;
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
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
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
    postInvoicesIdRedden: {
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
                    reason: string;
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
                            state: "applied" | "accepted" | "issued" | "rejected" | "to_redden" | "reddened";
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
    postInvoicesIdFile: {
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
                            id: number;
                            fileKind: string;
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
    postJobsIdRun: {
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
    getKnowledgePointsTree: {
        parameters: {
            query: {
                occupationId: number;
                levelId: number;
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
                                id: number;
                                parentId: number | null;
                                code: string;
                                name: string;
                                weight: number | null;
                                ownQuestions: number;
                                questions: number;
                            }[];
                            weights: {
                                parentId: number | null;
                                sum: number;
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
    postKnowledgePointsIdMove: {
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
                    parentId: number | null;
                    place: number;
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
    postKnowledgePointsImport: {
        parameters: {
            query: {
                occupationId: number;
                levelId: number;
                apply?: "true" | "false";
            };
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
                            points: {
                                row: number;
                                code: string;
                                name: string;
                                weight: number | null;
                                parentCode: string | null;
                                /** @enum {string} */
                                change: "create" | "update" | "none";
                                error: string | null;
                            }[];
                            applied: boolean;
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
    getKnowledgePointsTemplateXlsx: {
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
    getLearnerImportsTemplateXlsx: {
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
    getLearnerImports: {
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
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
                            /** Format: date-time */
                            createdAt: string;
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
    postLearnerImports: {
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
                            id: number;
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
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
    getLearnerImportsId: {
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
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
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
    getLearnerImportsIdRows: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                only?: "faults" | "new" | "known";
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
                            position: number;
                            sheet: string;
                            row: number;
                            fault: string | null;
                            phone: string | null;
                            name: string | null;
                            category: string | null;
                            occupation: string | null;
                            level: string | null;
                            examPlan: string | null;
                            place: string | null;
                            organisation: string | null;
                            class: string | null;
                            memberUntil: string | null;
                            known: boolean;
                            fills: ("name" | "category" | "occupationId" | "levelId" | "examPlanId" | "placeId" | "organisationId" | "classId")[];
                            differs: ("name" | "category" | "occupationId" | "levelId" | "examPlanId" | "placeId" | "organisationId" | "classId")[];
                            opens: boolean;
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
    getLearnerImportsIdFailedRowsXlsx: {
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
    postLearnerImportsIdConfirm: {
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
                    existing: "fill" | "overwrite" | "skip";
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
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
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
    postLearnerImportsIdCancel: {
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
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
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
    getLearnerImportsIdUndo: {
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
                            removed: number;
                            kept: number;
                            restored: number;
                            memberships: number;
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
    postLearnerImportsIdUndo: {
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
                            fileName: string;
                            organisationName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "ready" | "importing" | "done" | "failed" | "cancelled" | "undone";
                            progress: number;
                            error: string | null;
                            report: {
                                sheets: {
                                    name: string;
                                    rows: number;
                                    headerRow: number | null;
                                    columns: {
                                        column: string;
                                        header: string;
                                        field: ("phone" | "name" | "occupation" | "level" | "category" | "examPlan" | "place" | "organisation" | "class" | "memberUntil") | null;
                                    }[];
                                }[];
                                rows: number;
                                faults: number;
                                created: number;
                                known: number;
                                filled: number;
                                overwritten: number;
                                opensNew: number;
                                opensKnown: number;
                            } | null;
                            existing: ("fill" | "overwrite" | "skip") | null;
                            outcome: {
                                created: number;
                                updated: number;
                                unchanged: number;
                                skipped: number;
                                memberships: number;
                            } | null;
                            undone: {
                                removed: number;
                                kept: number;
                                restored: number;
                                memberships: number;
                            } | null;
                            createdByName: string;
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
    postLearnersIdMerge: {
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
    getMaterialFilesIdPagesPageId: {
        parameters: {
            query?: never;
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
    postReadingTerminalsIdReset: {
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
                    reason: string;
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
    getMonthsMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
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
                            month: string;
                            figures: {
                                total: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                };
                                feesFen: number | null;
                                byProduct: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                    name: string;
                                    /** @enum {string} */
                                    kind: "membership" | "material" | "gift_pack";
                                }[];
                                byProvider: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                    /** @enum {string} */
                                    provider: "wxpay_v3" | "xpay";
                                    feesFen: number | null;
                                }[];
                                opened: {
                                    memberships: number;
                                    materials: number;
                                    membershipsByStaff: number;
                                    materialsByStaff: number;
                                };
                                openDifferences: number;
                                openDifferencesFen: number;
                                unreconciledDays: number;
                            };
                            closable: boolean;
                            closing: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                                laterPaidFen: number;
                                laterRefundedFen: number;
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
    getMonthsMonthReportXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
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
    postMonthsMonthClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                            month: string;
                            figures: {
                                total: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                };
                                feesFen: number | null;
                                byProduct: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                    name: string;
                                    /** @enum {string} */
                                    kind: "membership" | "material" | "gift_pack";
                                }[];
                                byProvider: {
                                    payments: number;
                                    paidFen: number;
                                    refunds: number;
                                    refundedFen: number;
                                    /** @enum {string} */
                                    provider: "wxpay_v3" | "xpay";
                                    feesFen: number | null;
                                }[];
                                opened: {
                                    memberships: number;
                                    materials: number;
                                    membershipsByStaff: number;
                                    materialsByStaff: number;
                                };
                                openDifferences: number;
                                openDifferencesFen: number;
                                unreconciledDays: number;
                            };
                            closable: boolean;
                            closing: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                                laterPaidFen: number;
                                laterRefundedFen: number;
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
    postOrdersIdRefund: {
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
                    reason: string;
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
                            state: "pending" | "paid" | "closed" | "refunding" | "refunded";
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
    postEntitlementsIdRevoke: {
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
                    reason: string;
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
    postPaymentDifferencesIdTake: {
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
                            ownerId: number;
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
    postBlueprintsFeasibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bankId: number;
                    sections: {
                        /** @enum {string} */
                        type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                        count: number;
                        score: number;
                    }[];
                    distribution: {
                        byKnowledgePoint: boolean;
                        byDifficulty: {
                            easy: number;
                            medium: number;
                            hard: number;
                        } | null;
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
                            versionNumber: number | null;
                            notes: string[];
                            cells: {
                                label: string;
                                bank: {
                                    wanted: number;
                                    available: number;
                                } | null;
                                version: {
                                    wanted: number;
                                    available: number;
                                } | null;
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
    getPapersIdQuestions: {
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
                            name: string;
                            /** @enum {string} */
                            kind: "past" | "mock";
                            bankId: number;
                            bankName: string;
                            versionNumber: number;
                            blueprintId: number | null;
                            minutes: number | null;
                            passScore: number | null;
                            published: boolean;
                            frozen: boolean;
                            composed: boolean;
                            shortage: string | null;
                            questions: {
                                id: number;
                                questionId: number;
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                                parts: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointId: number | null;
                                knowledgePoint: string | null;
                                score: number;
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
    postPapersIdQuestions: {
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
                    questions: {
                        itemId: number;
                        score: number;
                    }[];
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
                            name: string;
                            /** @enum {string} */
                            kind: "past" | "mock";
                            bankId: number;
                            bankName: string;
                            versionNumber: number;
                            blueprintId: number | null;
                            minutes: number | null;
                            passScore: number | null;
                            published: boolean;
                            frozen: boolean;
                            composed: boolean;
                            shortage: string | null;
                            questions: {
                                id: number;
                                questionId: number;
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                                parts: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointId: number | null;
                                knowledgePoint: string | null;
                                score: number;
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
    postPapersIdDraw: {
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
                            name: string;
                            /** @enum {string} */
                            kind: "past" | "mock";
                            bankId: number;
                            bankName: string;
                            versionNumber: number;
                            blueprintId: number | null;
                            minutes: number | null;
                            passScore: number | null;
                            published: boolean;
                            frozen: boolean;
                            composed: boolean;
                            shortage: string | null;
                            questions: {
                                id: number;
                                questionId: number;
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                                parts: {
                                    /** @enum {string} */
                                    type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                    stem: string;
                                    options: {
                                        key: string;
                                        text: string;
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
                                    explanation: string;
                                }[];
                                difficulty: number | null;
                                knowledgePointId: number | null;
                                knowledgePoint: string | null;
                                score: number;
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
    getPapersIdCandidates: {
        parameters: {
            query?: {
                q?: string;
                type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                pointId?: number;
                difficulty?: number;
                importId?: number;
                page?: number;
                pageSize?: number;
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
                            questionId: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
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
                            explanation: string;
                            parts: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                            }[];
                            difficulty: number | null;
                            knowledgePointId: number | null;
                            knowledgePoint: string | null;
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
    postPapersIdSimilar: {
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
                    itemId: number;
                    besides: number[];
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
                            questionId: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
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
                            explanation: string;
                            parts: {
                                /** @enum {string} */
                                type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation";
                                stem: string;
                                options: {
                                    key: string;
                                    text: string;
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
                                explanation: string;
                            }[];
                            difficulty: number | null;
                            knowledgePointId: number | null;
                            knowledgePoint: string | null;
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
    getPapersIdPrintDocx: {
        parameters: {
            query?: {
                key?: "true" | "false";
            };
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
    getPapersIdPrintPdf: {
        parameters: {
            query?: {
                key?: "true" | "false";
            };
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
    postPapersIdCopy: {
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
    postPracticalPapersIdPublish: {
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
                            paperId: number;
                            publishedVersionId: number | null;
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
    postPracticalPapersIdWithdraw: {
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
                            paperId: number;
                            publishedVersionId: number | null;
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
    getPracticalPapersIdPrint: {
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
    postPracticalPapersSheet: {
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
                            rows: {
                                content: string;
                                point: string;
                                score: number;
                                rule: string;
                                veto: boolean;
                            }[];
                            faults: string[];
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
    getPracticalPapersSheetXlsx: {
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
    postFiles: {
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
                            url: string;
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
    postRegistrationsIdReview: {
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
                            state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
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
    postRegistrationsIdApprove: {
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
                            state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
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
    postRegistrationsIdReject: {
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
                    reason: string;
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
                            state: "submitted" | "reviewing" | "approved" | "rejected" | "cancelled";
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
    getRegistrationsIdPhoto: {
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
    getRegistrationFormsIdSheet: {
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
    postRegradingsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemId: number;
                    /** @enum {string} */
                    ruling: "key" | "gift" | "void";
                    answers: ({
                        keys: string[];
                    } | {
                        value: boolean;
                    } | {
                        blanks: string[][];
                    } | {
                        reference: string;
                    })[];
                    explanation: string | null;
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
                            attempts: number;
                            changed: number;
                            nowPassed: number;
                            noLongerPassed: number;
                            learners: number;
                            distribution: {
                                before: number;
                                after: number;
                            }[];
                            papers: {
                                title: string;
                                attempts: number;
                                changed: number;
                                nowPassed: number;
                                noLongerPassed: number;
                                averageBefore: number;
                                averageAfter: number;
                            }[];
                            turned: {
                                attemptId: number;
                                learnerId: number;
                                phone: string | null;
                                title: string;
                                /** Format: date-time */
                                submittedAt: string;
                                scoreBefore: number;
                                scoreAfter: number;
                                maxScore: number;
                                passedBefore: boolean | null;
                                passedAfter: boolean | null;
                            }[];
                            versions: {
                                id: number;
                                name: string;
                            }[];
                            /** @enum {string} */
                            bankQuestion: "right" | "wrong" | "changed" | "retired";
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
    postRegradingsPreviewXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemId: number;
                    /** @enum {string} */
                    ruling: "key" | "gift" | "void";
                    answers: ({
                        keys: string[];
                    } | {
                        value: boolean;
                    } | {
                        blanks: string[][];
                    } | {
                        reference: string;
                    })[];
                    explanation: string | null;
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
    getRolesIdGrants: {
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
                            role: {
                                id: number;
                                name: string;
                                builtIn: boolean;
                                ofOrganisation: boolean;
                            };
                            grants: {
                                resources: {
                                    [key: string]: {
                                        actions: ("list" | "show" | "create" | "update" | "delete" | "export")[];
                                        where?: {
                                            [key: string]: (string | number | boolean | null) | {
                                                in: (string | number | boolean | null)[];
                                            } | {
                                                not: string | number | boolean | null;
                                            } | {
                                                /** @constant */
                                                lteOrNull: "$now";
                                            } | {
                                                /** @constant */
                                                gtOrNull: "$now";
                                            };
                                        };
                                        hide?: string[];
                                        write?: string[];
                                        commands?: string[];
                                        history?: boolean;
                                        reveal?: boolean;
                                    };
                                };
                                routes: string[];
                            };
                            mine: {
                                resources: {
                                    [key: string]: {
                                        actions: ("list" | "show" | "create" | "update" | "delete" | "export")[];
                                        where?: {
                                            [key: string]: (string | number | boolean | null) | {
                                                in: (string | number | boolean | null)[];
                                            } | {
                                                not: string | number | boolean | null;
                                            } | {
                                                /** @constant */
                                                lteOrNull: "$now";
                                            } | {
                                                /** @constant */
                                                gtOrNull: "$now";
                                            };
                                        };
                                        hide?: string[];
                                        write?: string[];
                                        commands?: string[];
                                        history?: boolean;
                                        reveal?: boolean;
                                    };
                                };
                                routes: string[];
                            };
                            offer: {
                                resources: {
                                    name: string;
                                    label: string;
                                    menu: string;
                                    actions: ("list" | "show" | "create" | "update" | "delete" | "export")[];
                                    commands: {
                                        name: string;
                                        label: string;
                                    }[];
                                    fields: {
                                        name: string;
                                        label: string;
                                        writable: boolean;
                                    }[];
                                    ownOrganisation: string | null;
                                    choices: {
                                        name: string;
                                        label: string;
                                        values: {
                                            value: string | number | boolean | null;
                                            label: string;
                                        }[];
                                    }[];
                                    hasSecrets: boolean;
                                }[];
                                areas: {
                                    tag: string;
                                    routes: {
                                        key: string;
                                        summary: string;
                                        reads: boolean;
                                    }[];
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
    patchRolesIdGrants: {
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
                    grants: {
                        resources: {
                            [key: string]: {
                                actions: ("list" | "show" | "create" | "update" | "delete" | "export")[];
                                where?: {
                                    [key: string]: (string | number | boolean | null) | {
                                        in: (string | number | boolean | null)[];
                                    } | {
                                        not: string | number | boolean | null;
                                    } | {
                                        /** @constant */
                                        lteOrNull: "$now";
                                    } | {
                                        /** @constant */
                                        gtOrNull: "$now";
                                    };
                                };
                                hide?: string[];
                                write?: string[];
                                commands?: string[];
                                history?: boolean;
                                reveal?: boolean;
                            };
                        };
                        routes: string[];
                    };
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
    postRolesIdCopy: {
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
    postRolesIdPreview: {
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
                    organisationId?: number | null;
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
                            staff: {
                                id: number;
                                name: string;
                                username: string;
                                role: string;
                                roleName: string;
                                mustChangePassword: boolean;
                                totpEnabled: boolean;
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
    getResultsLive: {
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
                            /** Format: date-time */
                            at: string;
                            online: number;
                            training: number;
                            byOccupation: {
                                name: string;
                                online: number;
                                training: number;
                            }[];
                            byPlace: {
                                name: string;
                                online: number;
                                training: number;
                            }[];
                            activeToday: number;
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
    getResultsDays: {
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
                            day: string;
                            learners: number;
                            answered: number;
                            right: number;
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
    getResultsScores: {
        parameters: {
            query?: {
                by?: "learner" | "class" | "organisation";
                occupationId?: number;
                levelId?: number;
                examPlanId?: number;
                classId?: number;
                organisationId?: number;
                from?: string;
                to?: string;
                paperId?: number;
                kinds?: string;
                sort?: "learners" | "attempts" | "mean" | "best" | "last" | "passRate" | "questions" | "days" | "lastAt" | "-learners" | "-attempts" | "-mean" | "-best" | "-last" | "-passRate" | "-questions" | "-days" | "-lastAt";
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
                            learners: number;
                            trained: number;
                            attempts: number;
                            questions: number;
                            correct: number;
                            mean: number | null;
                            best: number | null;
                            last: number | null;
                            passRate: number | null;
                            days: number;
                            lastAt: string | null;
                            id: number | null;
                            name: string | null;
                            phone: string | null;
                            className: string | null;
                            organisationName: string | null;
                        }[];
                        total: number;
                        all: {
                            learners: number;
                            trained: number;
                            attempts: number;
                            questions: number;
                            correct: number;
                            mean: number | null;
                            best: number | null;
                            last: number | null;
                            passRate: number | null;
                            days: number;
                            lastAt: string | null;
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
    getResultsScoresXlsx: {
        parameters: {
            query?: {
                by?: "learner" | "class" | "organisation";
                occupationId?: number;
                levelId?: number;
                examPlanId?: number;
                classId?: number;
                organisationId?: number;
                from?: string;
                to?: string;
                paperId?: number;
                kinds?: string;
                sort?: "learners" | "attempts" | "mean" | "best" | "last" | "passRate" | "questions" | "days" | "lastAt" | "-learners" | "-attempts" | "-mean" | "-best" | "-last" | "-passRate" | "-questions" | "-days" | "-lastAt";
            };
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
    getResultsAttemptsId: {
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
    getResultsQuestions: {
        parameters: {
            query: {
                versionId: number;
                type?: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                page?: number;
                pageSize?: number;
                sort?: "position" | "-position" | "rate" | "-rate" | "right" | "-right" | "wrong" | "-wrong" | "blank" | "-blank" | "discrimination" | "-discrimination";
                doubt?: "any" | "suspectKey" | "negative" | "tooHard" | "tooEasy" | "weak";
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
                            itemId: number;
                            position: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            right: number;
                            wrong: number;
                            blank: number;
                            rate: number | null;
                            discrimination: number | null;
                            doubt: ("suspectKey" | "negative" | "tooHard" | "tooEasy" | "weak") | null;
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
    getResultsQuestionsItemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: number;
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
                            itemId: number;
                            questionId: number;
                            /** @enum {string} */
                            type: "single" | "multiple" | "judge" | "fill" | "short" | "calculation" | "case";
                            stem: string;
                            options: {
                                key: string;
                                text: string;
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
                            alsoRight: ({
                                keys: string[];
                            } | {
                                value: boolean;
                            } | {
                                blanks: string[][];
                            } | {
                                reference: string;
                            })[];
                            /** @enum {string} */
                            ruling: "key" | "gift" | "void";
                            corrected: boolean;
                            explanation: string;
                            attempts: number;
                            facility: number | null;
                            discrimination: number | null;
                            pointBiserial: number | null;
                            choices: {
                                key: string;
                                isKey: boolean;
                                count: number;
                                share: number;
                                discrimination: number | null;
                            }[];
                            doubt: ("suspectKey" | "negative" | "tooHard" | "tooEasy" | "weak") | null;
                            suggestedKeys: string[] | null;
                            enoughAttempts: number;
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
    getResultsVersions: {
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
                            versionId: number;
                            name: string;
                            itemCount: number;
                            attemptCount: number;
                            /** Format: date-time */
                            publishedAt: string;
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
}
