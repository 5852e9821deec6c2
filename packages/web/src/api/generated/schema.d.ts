// Written by scripts/generate-api.ts from openapi.json. Do not edit.
export interface paths {
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tình trạng dữ liệu */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các kỳ có hồ sơ: quý (mặc định), tháng, 6 tháng, 9 tháng, năm */
        get: operations["listPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu của toàn tỉnh, từng cấp và từng cơ quan trong quý */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các hồ sơ làm nên một số liệu */
        get: operations["listDossiersOfFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Báo cáo quý dưới dạng dữ liệu */
        get: operations["getQuarterlyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/report/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Báo cáo quý dưới dạng tệp */
        get: operations["downloadQuarterlyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các báo cáo và trạng thái; người không lập báo cáo chỉ thấy báo cáo đã ban hành */
        get: operations["listReports"];
        put?: never;
        /** Lập dự thảo báo cáo */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu của kỳ theo từng cách đánh giá, trước khi lập báo cáo */
        get: operations["previewReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một báo cáo: phần được soạn, đối chiếu số liệu, quá trình, tệp */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vì sao số liệu của kỳ khác: hồ sơ nào, việc nào, ghi nhận lúc nào */
        get: operations["compareReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/parts": {
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
        /** Sửa phần được soạn của dự thảo; không sửa được số liệu. Giá trị null trở lại theo thiết lập */
        patch: operations["editReport"];
        trace?: never;
    };
    "/api/v1/reports/{id}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tính lại số liệu của dự thảo theo dữ liệu ghi nhận đến nay */
        post: operations["recountReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi số liệu đến từng cơ quan có tên trong danh sách để đối chiếu */
        post: operations["sendConfirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chốt số liệu; nêu các ý kiến còn chưa xử lý */
        post: operations["freezeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trình ký báo cáo đã chốt số liệu */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ dự thảo */
        post: operations["discardReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Báo cáo ở một định dạng: dự thảo như sẽ in, báo cáo đã chốt đúng từng byte */
        get: operations["downloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/internal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ quá hạn lưu hành nội bộ */
        get: operations["downloadInternalList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một tệp đã lưu của báo cáo, gồm bản đã ký, đúng từng byte */
        get: operations["downloadStoredReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/signed-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp đã ký mà chương trình ký số trả về, để kiểm tra rồi ban hành */
        get: operations["collectSignedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu gửi cơ quan mình đối chiếu */
        get: operations["listOwnConfirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/confirmations/{agencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ gửi một cơ quan đối chiếu, ý kiến và kết quả xử lý */
        get: operations["getConfirmation"];
        put?: never;
        /** Lãnh đạo cơ quan xác nhận số liệu, hoặc không thống nhất từng hồ sơ */
        post: operations["answerConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/confirmations/{agencyId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ quá hạn của riêng một cơ quan, lưu hành nội bộ */
        get: operations["downloadAgencyList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/objections/{objectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tiếp thu ý kiến (đính chính hồ sơ) hoặc không tiếp thu, có lý do */
        post: operations["decideObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu của kỳ và các kỳ cùng loại trước đó */
        get: operations["getTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ quá hạn của từng cơ quan theo từng tuần trong kỳ */
        get: operations["getWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ quá hạn trong phạm vi được xem, với việc xin lỗi và giải trình */
        get: operations["listLate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cán bộ có hồ sơ quá hạn; lưu hành nội bộ */
        get: operations["listLateOfficials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cùng một kỳ theo hai cách tính: cơ quan nào đổi số liệu, vì những hồ sơ nào */
        get: operations["getDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ đang giải quyết đến hạn trong các ngày làm việc tới, theo ngày và cơ quan */
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bảng của trang điều hành dưới dạng tệp CSV, XLSX */
        get: operations["downloadControlTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ còn hạn có nguy cơ trễ, khả năng trễ cao trước, kèm lý do */
        get: operations["listRisks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Khối lượng của từng cán bộ: đang mở so với số giải quyết xong mỗi tuần */
        get: operations["listLoads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mẫu tin gửi cán bộ và người nộp hồ sơ, kèm bản xem thử bằng dữ liệu giả định */
        get: operations["listNotificationTemplates"];
        put?: never;
        /** Ghi mẫu tin có hiệu lực từ một ngày; mẫu trước đó giữ nguyên */
        post: operations["recordNotificationTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem thử một mẫu tin bằng dữ liệu giả định; không ghi gì */
        post: operations["previewNotificationTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tin đã lập và tình trạng gửi, mới trước; không có địa chỉ người nhận */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi lại một tin bị từ chối hoặc đã thôi gửi */
        post: operations["retryNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thông báo của tôi: gửi đến đâu, loại nào, các tin gần đây */
        get: operations["getOwnNotifications"];
        /** Đổi nơi nhận thông báo của tôi và các loại không nhận */
        put: operations["changeOwnNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mốc nhắc hạn của một cơ quan, của chính cơ quan hoặc cấp trên gần nhất đã đặt */
        get: operations["getAgencyReminders"];
        put?: never;
        /** Đặt mốc nhắc hạn của cơ quan, có hiệu lực từ một ngày */
        post: operations["recordAgencyReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}/reminders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nếu đặt các mốc này thì bây giờ nhắc những hồ sơ nào; không ghi gì */
        post: operations["previewAgencyReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản xin lỗi, hẹn lại: cần chuẩn bị, chờ ký, chờ gửi, đã gửi; đến hạn trước đứng trước */
        get: operations["listApologies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/apology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ có phải xin lỗi không, việc xin lỗi đến đâu */
        get: operations["getDossierApology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apologies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước ngày hẹn lại của từng hồ sơ; không ghi gì */
        post: operations["previewApologies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apologies/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Soạn văn bản xin lỗi cho nhiều hồ sơ; hồ sơ nào không soạn được thì nêu lý do */
        post: operations["draftApologies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apologies/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trình, ký, trả lại, gửi, đổi ngày hẹn nhiều văn bản xin lỗi; văn bản nào không được thì nêu lý do */
        post: operations["stepApologies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apologies/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In nhiều văn bản xin lỗi vào một tệp PDF; việc xem dữ liệu cá nhân được ghi lại */
        post: operations["printApologies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Văn bản chỉ đạo đã ghi, hoặc gửi đến cơ quan mình; mới ghi trước */
        get: operations["listDirectives"];
        put?: never;
        /** Ghi văn bản chỉ đạo; ghi lại đúng như cũ thì không đổi gì */
        post: operations["recordDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trả lời văn bản chỉ đạo thay cho cơ quan mình, một lần */
        post: operations["answerDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thu hồi văn bản chỉ đạo đã ghi nhầm hoặc được thay */
        post: operations["withdrawDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Yêu cầu giải trình hồ sơ quá hạn trong phạm vi của người hỏi, kỳ mới trước */
        get: operations["listExplanations"];
        put?: never;
        /** Yêu cầu các cơ quan giải trình hồ sơ quá hạn của kỳ; cơ quan đã được yêu cầu không bị hỏi lại */
        post: operations["askExplanations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một yêu cầu giải trình: hồ sơ, nguyên nhân và biện pháp đã nêu, quá trình */
        get: operations["readExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cơ quan nào sẽ phải giải trình bao nhiêu hồ sơ; chưa gửi gì */
        get: operations["previewExplanations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nêu một nguyên nhân và một biện pháp cho các hồ sơ đã chọn; nêu lại thì thay lần trước */
        post: operations["stateCauses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Người đứng đầu xác nhận giải trình của cơ quan */
        post: operations["confirmExplanation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trả lại giải trình để làm lại, kèm lý do */
        post: operations["returnExplanation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Báo cáo kết quả giải trình gửi Ủy ban nhân dân tỉnh, Chủ tịch và Sở Nội vụ */
        get: operations["downloadExplanations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ đang quá hạn với ngày cam kết xử lý, tiến độ từng tuần */
        get: operations["readBacklog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backlog/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các cam kết sau một con số: đúng, không đúng hoặc chưa đến ngày, trong một năm qua */
        get: operations["listPromises"];
        put?: never;
        /** Cam kết ngày xử lý xong các hồ sơ đang quá hạn đã chọn; cam kết lại thì thay lần trước */
        post: operations["promiseDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backlog/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cán bộ của cơ quan vào một ngày, có thể chịu trách nhiệm xử lý hồ sơ tồn đọng */
        get: operations["listBacklogOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backlog/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kế hoạch xử lý hồ sơ đang quá hạn dưới dạng bảng */
        get: operations["downloadBacklog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bộ chỉ số 766 của tỉnh, của một cơ quan hoặc một thủ tục, cạnh số của Cổng */
        get: operations["getIndex766"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bộ chỉ số 766 của từng cơ quan, với thứ hạng và số của Cổng */
        get: operations["listAgencyIndex766"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bộ chỉ số 766 của từng thủ tục, của toàn tỉnh hoặc một cơ quan */
        get: operations["listProcedureIndex766"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một chỉ số: tử số, mẫu số, phần làm mất điểm và điều gì nâng điểm */
        get: operations["getIndicator766"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766/indicators/{indicator}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các hồ sơ làm nên điểm của một chỉ số, hoặc làm mất điểm */
        get: operations["listDossiersOfIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/index-766/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bản tin Bộ chỉ số 766: DOCX, PDF, HTML, XLSX, CSV, JSON */
        get: operations["downloadIndex766"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/portal-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số liệu của Cổng đã ghi cho một kỳ, có nguồn và ngày */
        get: operations["listPortalFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhập tay một số liệu của Cổng, có nguồn và ngày; xem trước nếu preview */
        post: operations["recordPortalFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-figures/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nạp câu trả lời đã lưu của giao diện đánh giá trên Cổng; xem trước nếu preview */
        post: operations["recordPortalAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-figures/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đọc số liệu đánh giá của kỳ từ Cổng; xem trước nếu preview */
        post: operations["askPortalFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kết quả đánh giá cơ quan, cán bộ trong kỳ, trong phạm vi người xem */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/{subject}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các hồ sơ làm nên điểm của một chỉ số; không có dữ liệu của người nộp */
        get: operations["listDossiersOfEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kết quả đánh giá cho xét cuối năm, lưu hành nội bộ: XLSX, CSV, DOCX, PDF */
        get: operations["downloadEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/{subject}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi điểm của chỉ số mà hồ sơ không cho biết, kèm căn cứ */
        post: operations["recordEvaluationMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chốt kết quả đánh giá của kỳ đã kết thúc; chốt lại thì nêu lý do */
        post: operations["freezeEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đếm lại kết quả của một kỳ; chạy trên máy chủ, rời trang vẫn chạy */
        post: operations["countEvaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kiến nghị về kết quả đánh giá của kỳ, trong phạm vi người xem; mới nhất trước */
        get: operations["listEvaluationAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/evaluation/{subject}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiến nghị về điểm của một hồ sơ trong kết quả của mình hoặc của cơ quan mình */
        post: operations["fileEvaluationAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluation-appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quyết định kiến nghị: điểm mới, hoặc không chấp nhận; người liên quan không quyết định */
        post: operations["decideEvaluationAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ngưỡng rà soát hồ sơ cần kiểm tra, với các dòng làm nên chúng */
        get: operations["getInspectionThresholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-thresholds/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đặt các ngưỡng từ một ngày; trường hợp đã tìm thấy giữ nguyên */
        put: operations["recordInspectionThresholds"];
        post?: never;
        /** Bỏ dòng ngưỡng do tỉnh đặt từ một ngày */
        delete: operations["revokeInspectionThresholds"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ cần kiểm tra của một quý, với số theo cơ quan, cán bộ và loại; lưu hành nội bộ */
        get: operations["listInspectionCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một hồ sơ cần kiểm tra với sự việc làm chứng và kết luận */
        get: operations["getInspectionCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{period}/inspections/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rà soát một quý, chạy trên máy chủ; trường hợp đã tìm thấy trước đó giữ nguyên */
        post: operations["searchInspectionCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/conclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kết luận một hồ sơ cần kiểm tra */
        post: operations["concludeInspectionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ trong phạm vi được xem */
        get: operations["listDossiers"];
        put?: never;
        /** Ghi hồ sơ mới: soạn, nộp, hoặc tiếp nhận ngay */
        post: operations["receiveDossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số hồ sơ đang giải quyết trong phạm vi được xem, theo tiến độ */
        get: operations["countOpenDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ dưới dạng tệp CSV, XLSX */
        get: operations["downloadDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một hồ sơ: tình trạng, quá trình và cách tính ngày hẹn trả */
        get: operations["getDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mọi việc đã ghi của một hồ sơ */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cách tính ngày hẹn trả của một hồ sơ, từng ngày */
        get: operations["explainDueDate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/commands/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước kết quả của một việc trên hồ sơ; không ghi gì */
        post: operations["previewCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những người có thể được giao hồ sơ, hoặc duyệt yêu cầu bổ sung lần hai */
        get: operations["listDossierOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tin gửi ra ngoài về hồ sơ và tình trạng của từng tin, trong 30 ngày gần đây */
        get: operations["listDossierMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ai đã xem, đã thay đổi hồ sơ; dành cho người được xem nhật ký */
        get: operations["listDossierReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thực hiện một việc trên hồ sơ */
        post: operations["executeCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due-dates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tính thử ngày hẹn trả trước khi tiếp nhận, có giải thích */
        post: operations["previewDueDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh mục cơ quan tại một ngày */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lịch làm việc của một năm: ngày nghỉ, ngày làm bù, ngày nghỉ cục bộ */
        get: operations["getCalendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bộ quy tắc tính thời hạn theo nghị định */
        get: operations["listRuleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một cơ quan: tiền thân, kế thừa, người đứng đầu, hồ sơ đang giải quyết, các lần ghi */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các quyết định về tổ chức đã ghi và việc chuyển hồ sơ theo từng quyết định */
        get: operations["listAgencyChanges"];
        put?: never;
        /** Ghi quyết định về tổ chức; hồ sơ chưa kết thúc chuyển sang cơ quan kế thừa từ ngày có hiệu lực */
        post: operations["recordAgencyChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước quyết định về tổ chức: cơ quan mới, cơ quan kết thúc, số hồ sơ chưa kết thúc sẽ chuyển; chưa ghi gì */
        post: operations["previewAgencyChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/decisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước: quyết định làm đổi hạn bao nhiêu hồ sơ; chưa ghi gì */
        post: operations["previewCalendarDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các quyết định về lịch đã ghi và việc tính lại hạn theo từng quyết định */
        get: operations["listCalendarDecisions"];
        put?: never;
        /** Ghi quyết định về lịch làm việc; hạn của hồ sơ chưa kết thúc được tính lại ngay sau đó */
        post: operations["recordCalendarDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/decisions/{id}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ đã đổi hạn theo một quyết định về lịch: trước và sau */
        get: operations["listMovedDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các đề nghị về lịch: chờ phê duyệt, đã phê duyệt, từ chối, rút lại */
        get: operations["listCalendarProposals"];
        put?: never;
        /** Đề nghị thay đổi lịch làm việc; chưa đổi gì cho đến khi người khác phê duyệt */
        post: operations["proposeCalendarDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/proposals/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Phê duyệt, từ chối hoặc rút lại một đề nghị về lịch */
        post: operations["answerCalendarProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh mục thủ tục hành chính tại một ngày */
        get: operations["listProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một thủ tục tại một ngày: thời hạn, thành phần hồ sơ, phí, kết quả, quy trình */
        get: operations["getProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mọi phiên bản của một thủ tục, mới nhất trước */
        get: operations["listProcedureVersions"];
        put?: never;
        /** Ghi phiên bản mới của thủ tục; hồ sơ đang giải quyết giữ phiên bản cũ */
        post: operations["saveProcedureVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số hồ sơ đang giải quyết theo từng phiên bản của một thủ tục */
        get: operations["getProcedureUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/abolition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bãi bỏ thủ tục theo quyết định; hồ sơ đang giải quyết vẫn giải quyết tiếp */
        post: operations["abolishProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/unlocalised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thủ tục đã công bố, sửa đổi, bãi bỏ ở trung ương mà tỉnh chưa thực hiện, kèm hạn 05 ngày làm việc */
        get: operations["listUnlocalised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/localising-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chỉ số 1.1 và 1.2 của Quyết định 766/QĐ-TTg: công bố đúng hạn, công khai đúng hạn */
        get: operations["getLocalisingFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các tệp của hồ sơ; mỗi lần xem được ghi nhật ký */
        get: operations["listFiles"];
        put?: never;
        /** Tải lên tệp của thành phần hồ sơ hoặc kết quả */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mở một tệp của hồ sơ; mỗi lần mở được ghi nhật ký. Nhận tiêu đề Range */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/files/reuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dùng lại giấy tờ của hồ sơ trước, không yêu cầu nộp lại */
        post: operations["reuseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/files/{sha256}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kiểm tra chữ ký số của một tệp PDF; mỗi lần xem được ghi nhật ký */
        get: operations["checkSignature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tìm kết quả đã cấp theo số định danh của người được cấp hoặc số, ký hiệu; mỗi lần xem được ghi nhật ký */
        get: operations["findResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phí, lệ phí đã thu và hoàn trả trong kỳ, theo cơ quan giải quyết */
        get: operations["reportFees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/results/{resultId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ban hành kết quả thay thế và thu hồi kết quả cũ */
        post: operations["replaceResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/results/{resultId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi kết quả vào kho dữ liệu điện tử của tổ chức, cá nhân */
        post: operations["deliverResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các biểu mẫu in được của hồ sơ lúc này */
        get: operations["listForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{code}/forms/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In một biểu mẫu của hồ sơ theo Thông tư của ngày lập; mỗi lần in được ghi nhật ký */
        get: operations["printForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{agencyId}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In Sổ theo dõi hồ sơ của nơi tiếp nhận; mỗi lần in được ghi nhật ký */
        get: operations["printRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các hồ sơ đang soạn tại quầy của chính mình; tự xóa sau 30 ngày */
        get: operations["listIntakeDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lưu hồ sơ đang soạn; bị từ chối (409) khi đã có bản mới hơn bản đang thấy */
        put: operations["saveIntakeDraft"];
        post?: never;
        /** Bỏ một hồ sơ đang soạn */
        delete: operations["discardIntakeDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/drafts/{id}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Phiếu hướng dẫn hoàn thiện hồ sơ chưa tiếp nhận được, có số theo sổ của nơi tiếp nhận */
        post: operations["printGuide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/earlier-dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hồ sơ trước của một người, để dùng lại dữ liệu và giấy tờ; mỗi lần xem được ghi nhật ký */
        post: operations["listEarlierDossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ nộp trực tuyến chờ tiếp nhận, kèm thời gian còn lại trong 8 giờ làm việc */
        get: operations["listWaitingDossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Công việc nền: hàng chờ, lần chạy gần nhất, lỗi, tin thôi gửi */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chạy lại: theo tên công việc, mã lần chạy hỏng hoặc mã tin thôi gửi */
        post: operations["runJobAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các nơi nhận tin gửi ra */
        get: operations["listWebhooks"];
        put?: never;
        /** Đăng ký nơi nhận tin; khóa ký tin chỉ hiện lần này */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Hủy đăng ký nơi nhận; tin đang chờ không gửi nữa */
        delete: operations["revokeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cấp khóa ký tin mới; khóa cũ thôi dùng ngay */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các tin mới nhất gửi đến nơi nhận và kết quả */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tạm dừng gửi đến nơi nhận; tin được giữ lại */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi lại đến nơi nhận, kể cả tin đã giữ */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liên thông Cổng: tình trạng kết nối, tin chờ gửi, tin bị từ chối */
        get: operations["getPortal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thử kết nối lại ngay khi đang ngừng gửi */
        post: operations["tryPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tin gửi Cổng theo tình trạng; không có nội dung tin */
        get: operations["listPortalMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ nộp trên Cổng: đã nhận, chưa vào được và vì sao */
        get: operations["listPortalIntakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/dossiers/{code}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tin của một hồ sơ gửi Cổng và kết quả, mới nhất trước */
        get: operations["listPortalMessagesOfDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/send-again/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước việc gửi lại: bao nhiêu tin, của bao nhiêu hồ sơ */
        post: operations["previewPortalSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi lại tin bị từ chối, hoặc mọi tin của một hồ sơ */
        post: operations["portalSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các đợt nạp tệp và sổ những tệp đã nạp */
        get: operations["listImports"];
        put?: never;
        /** Đưa một tệp lên để xem và kiểm tra; chưa nạp gì */
        post: operations["stageImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một đợt nạp: các cột, kết quả kiểm tra, tiến độ, kết quả nạp */
        get: operations["readImport"];
        put?: never;
        post?: never;
        /** Xóa nội dung tệp đã đưa lên; sổ nạp giữ lại tên tệp và các con số */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi cách hiểu các cột và kiểm tra cả tệp; chưa nạp gì */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nạp tệp đã kiểm tra; chạy trên máy chủ, rời trang vẫn chạy */
        post: operations["loadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách đầy đủ của lần kiểm tra hoặc nạp gần nhất, CSV; mỗi lần tải được ghi nhật ký */
        get: operations["downloadImportList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần đối soát với Cổng, mới trước */
        get: operations["listReconciliations"];
        put?: never;
        /** Đưa danh sách của Cổng lên để xem các cột; chưa đối soát */
        post: operations["stageReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một lần đối soát: các cột, tiến độ, cầu nối hai số quá hạn, số liệu, so với lần trước */
        get: operations["readReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đối soát danh sách đã đưa lên; chạy trên máy chủ, rời trang vẫn chạy */
        post: operations["startReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/by-protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lấy danh sách qua kết nối với Cổng và đối soát; chạy trên máy chủ */
        post: operations["startReconciliationByProtocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ chênh lệch của một lần đối soát, theo mã */
        get: operations["listReconciliationCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/cases/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một hồ sơ chênh lệch: giá trị hai bên và quá trình xử lý qua các lần đối soát */
        get: operations["readReconciliationCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi một việc cho một hoặc nhiều hồ sơ chênh lệch: tất cả hoặc không hồ sơ nào */
        post: operations["recordReconciliationStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/cases.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách hồ sơ chênh lệch, XLSX, theo bộ lọc; mỗi lần tải được ghi nhật ký */
        get: operations["downloadReconciliationCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Công văn của một cơ quan gửi đơn vị vận hành hệ thống, kèm danh sách của mình, DOCX */
        get: operations["downloadReconciliationLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tổng hợp kết quả đối soát cho đơn vị kiểm soát thủ tục hành chính, DOCX */
        get: operations["downloadReconciliationSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhật ký, mới nhất trước; mỗi lần xem được ghi lại */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhật ký thành tệp, theo chuỗi, có mã băm; việc tải được ghi lại */
        get: operations["downloadAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhật ký và sổ việc của hồ sơ toàn vẹn đến đâu, theo lần kiểm tra gần nhất */
        get: operations["auditState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiểm tra lại mọi chuỗi băm; chạy trên máy chủ */
        post: operations["checkAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bản sao lưu trên máy chủ này, đã được đọc lại hay chưa */
        get: operations["listBackups"];
        put?: never;
        /** Sao lưu ngay; chạy trên máy chủ */
        post: operations["makeBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đọc lại một bản sao lưu và so với dấu kiểm tra */
        post: operations["checkBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thiết lập của tỉnh có hiệu lực vào một ngày, và các dòng làm nên chúng */
        get: operations["readReportSettings"];
        put?: never;
        /** Ghi thiết lập mới từ một ngày; văn bản đã ban hành giữ nguyên */
        post: operations["recordReportSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/report/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước: đổi thiết lập từ một ngày thì khác những gì; chưa ghi gì */
        post: operations["previewReportSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/report/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Bỏ dòng thiết lập do tỉnh ghi từ một ngày */
        delete: operations["revokeReportSettings"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thiết lập của máy chủ đang chạy: biến môi trường, tệp thiết lập, mặc định; giá trị bí mật không hiện */
        get: operations["readInstallationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tra cứu công khai: tình trạng và mức độ hoàn thành của hồ sơ */
        get: operations["lookUpDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ai đang đăng nhập, vai trò và các cách đăng nhập */
        get: operations["getSession"];
        put?: never;
        /** Đăng nhập bằng mật khẩu */
        post: operations["signIn"];
        /** Đăng xuất */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đổi mật khẩu của mình; các phiên đăng nhập khác kết thúc */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các phiên đăng nhập của mình */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Kết thúc một phiên đăng nhập của mình */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bật xác thực hai lớp bằng mã đầu tiên; trả các mã khôi phục */
        put: operations["finishSecondFactor"];
        /** Bắt đầu bật xác thực hai lớp */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tắt xác thực hai lớp */
        post: operations["stopSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Người dùng và vai trò của họ */
        get: operations["listAccounts"];
        put?: never;
        /** Lập tài khoản; mật khẩu dùng một lần chỉ hiện trong câu trả lời này */
        post: operations["addAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khóa tài khoản; các phiên đăng nhập kết thúc ngay */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở lại tài khoản */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đặt lại mật khẩu và xác thực hai lớp; mật khẩu dùng một lần chỉ hiện trong câu trả lời này */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao vai trò tại một cơ quan, có thời hạn */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Thu hồi vai trò từ hôm nay hoặc từ một ngày */
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mã truy cập của các hệ thống khác */
        get: operations["listTokens"];
        put?: never;
        /** Cấp mã truy cập cho hệ thống khác */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Thu hồi mã truy cập */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vai trò và quyền của từng vai trò */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{login}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những thay đổi đã làm trên một tài khoản, mới nhất trước */
        get: operations["accountHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/signed-file/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiểm tra bản đã ký trước khi ban hành: chữ ký số, số liệu so với bản đã chốt; không lưu gì */
        post: operations["checkSignedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ban hành: số, ngày, người ký và bản đã ký. Các phần văn bản đứng trước phần tệp */
        post: operations["issueReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiểm tra phụ lục đã công bố; không lưu gì */
        post: operations["checkPublishedAnnex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/confirmations/{agencyId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tải lên tệp minh chứng kèm ý kiến */
        post: operations["uploadEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/confirmations/{agencyId}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mở tệp minh chứng; mỗi lần mở được ghi nhật ký */
        get: operations["downloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/national-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước và nạp danh mục xuất từ Cơ sở dữ liệu quốc gia về thủ tục hành chính */
        post: operations["importNationalProcedures"];
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
        Session: {
            signedIn: boolean;
            /** @description Máy chủ đang chạy tỉnh minh họa */
            demonstration: boolean;
            providers: {
                id: string;
                label: string;
                /** @enum {unknown} */
                of: "officials" | "citizens";
                /** @description Địa chỉ để trình duyệt mở */
                address: string;
            }[];
            user?: {
                /** @enum {unknown} */
                kind: "officer" | "citizen" | "machine";
                id: string;
                name: string;
                login?: string;
                roles: {
                    /**
                     * @description Vai trò
                     * @enum {unknown}
                     */
                    role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                    roleName: string;
                    agencyId: string;
                    agencyName: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    validFrom: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    validTo?: string;
                }[];
                may: string[];
                /** @description Tài khoản có mật khẩu tại hệ thống này */
                hasPassword?: boolean;
                /** @description Tài khoản đang bật xác thực hai lớp */
                hasSecondFactor?: boolean;
            };
            /** @description Gửi lại trong tiêu đề x-csrf-token của mọi yêu cầu thay đổi */
            csrfToken?: string;
            mustChangePassword: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            expiresAt?: string;
        };
        OpenSession: {
            id: string;
            current: boolean;
            /** @enum {unknown} */
            method: "password" | "oidc";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            expiresAt: string;
            address?: string;
            agent?: string;
        };
        Account: {
            id: string;
            login: string;
            name: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            activeFrom: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            activeTo?: string;
            mustChangePassword: boolean;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            demonstration: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            lockedUntil?: string;
            grants: {
                id: string;
                /**
                 * @description Vai trò
                 * @enum {unknown}
                 */
                role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                roleName: string;
                agencyId: string;
                agencyName: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validTo?: string;
                recordedBy: string;
                reason?: string;
            }[];
        };
        AccountWithOneTimePassword: {
            account: components["schemas"]["Account"];
            /** @description Chỉ hiện một lần; phải đổi khi đăng nhập lần đầu */
            oneTimePassword?: string;
        };
        AccessToken: {
            id: string;
            name: string;
            scopes: string[];
            grants: {
                /**
                 * @description Vai trò
                 * @enum {unknown}
                 */
                role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                /** @description Cơ quan, theo danh mục */
                agencyId: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validTo?: string;
            }[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            revokedAt?: string;
        };
        Roles: {
            roles: {
                role: string;
                name: string;
                rights: {
                    may: string[];
                    /** @enum {unknown} */
                    reach: "assigned" | "entrusted" | "agency" | "deciding" | "consulted" | "subtree" | "everywhere" | "province";
                }[];
            }[];
            ofMachines: string[];
        };
        AccountHistory: {
            acts: {
                id: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @description Người làm */
                by: string;
                action: string;
                reason?: string;
                facts: {
                    [key: string]: unknown;
                };
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Mã yêu cầu, để tìm trong nhật ký máy chủ */
            instance: string;
            code: string;
            facts?: {
                [key: string]: unknown;
            };
        };
        Status: {
            provinceName: string;
            /** @description Đang dùng dữ liệu minh họa */
            demonstration: boolean;
            dossiers: number;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            firstDay?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            lastDay?: string;
        };
        Period: {
            /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
            key: string;
            title: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            to: string;
            isDefault: boolean;
        };
        ApartFigures: {
            total: number;
            afterDue: number;
        };
        Figures: {
            carriedOver: number;
            reopened: number;
            received: {
                online: number;
                direct: number;
                postal: number;
                total: number;
            };
            resolved: number;
            early: number;
            /** @description Đúng ngày hẹn, không gồm trước hạn */
            onTime: number;
            late: number;
            noDueDate: number;
            latePercent: number | null;
            withdrawn: components["schemas"]["ApartFigures"];
            stopped: components["schemas"]["ApartFigures"];
            open: {
                inTime: number;
                paused: number;
                overdue: number;
                noLimit: number;
                total: number;
            };
        };
        Judging: {
            policyId: string;
            ruleText: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
        };
        Counting: {
            policyId: string;
            ruleText: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            from: string;
            /**
             * Format: date-time
             * @description Không gồm thời điểm này
             */
            to: string;
        };
        AgencyRow: {
            agency: {
                id: string;
                code: string;
                name: string;
            };
            /** @enum {unknown} */
            level: "department" | "district" | "commune" | "sector";
            parentId?: string;
            own: components["schemas"]["Figures"];
            withChildren?: components["schemas"]["Figures"];
        };
        LevelSummary: {
            /** @enum {unknown} */
            level: "department" | "district" | "commune" | "sector";
            /** @description Cấp huyện tính cả các xã trực thuộc */
            units: {
                total: number;
                affected: number;
            };
            figures: components["schemas"]["Figures"];
        };
        ComparedQuarter: {
            title: string;
            totals: {
                resolved: number;
                early: number;
                onTime: number;
                late: number;
                latePercent: number | null;
                noDueDate: number;
                openOverdue: number;
            };
        };
        PortalFact: {
            score: number;
            nationalMean?: number;
            max: number;
            source: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            capturedAt: string;
        };
        QuarterFigures: {
            title: string;
            counting: components["schemas"]["Counting"];
            rows: components["schemas"]["AgencyRow"][];
            levels: components["schemas"]["LevelSummary"][];
            total: components["schemas"]["Figures"];
            previous?: components["schemas"]["ComparedQuarter"];
            sameLastYear?: components["schemas"]["ComparedQuarter"];
            portal?: components["schemas"]["PortalFact"];
            footnotes: string[];
        };
        DossierListItem: {
            code: string;
            agency: {
                id: string;
                name: string;
            };
            procedureCode?: string;
            procedureName?: string;
            officer?: string;
            /** @enum {unknown} */
            channel: "online" | "direct" | "postal";
            state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            acceptedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @enum {unknown} */
            verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
            /** @description Phút làm việc; 0 nếu không quá hạn */
            lateMinutes: number;
            flags: ("end-by-return" | "original-due-unknown" | "second-supplement" | "supplement-asked-late" | "rescheduled-after-due" | "met-reschedule" | "due-soon" | "due-not-moved")[];
            /**
             * @description Kết thúc không tính vào hồ sơ đã giải quyết; "verdict" cho biết trước hay sau ngày hẹn trả
             * @enum {unknown}
             */
            apart?: "rejected" | "withdrawn" | "stopped";
            /** @description Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết */
            remainingMinutes?: number;
            /** @description Đang tạm dừng tính thời gian */
            pause?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                since: string;
                /** @enum {unknown} */
                kind: "supplement" | "payment" | "suspension";
            };
        };
        DossierList: {
            rows: components["schemas"]["DossierListItem"][];
            /** @description Khóa của trang sau; không có ở trang cuối */
            next?: string;
            total: number;
            agency?: {
                id: string;
                name: string;
            };
            counting: components["schemas"]["Counting"];
        };
        TimelineEntry: {
            type: string;
            text: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            dateOnly: boolean;
        };
        ExplanationLine: {
            kind: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            day?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            at?: string;
            text: string;
            source?: string;
        };
        QueueItem: {
            code: string;
            agency: {
                id: string;
                name: string;
            };
            procedureCode?: string;
            procedureName?: string;
            officer?: string;
            /** @enum {unknown} */
            channel: "online" | "direct" | "postal";
            state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            acceptedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @enum {unknown} */
            verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
            /** @description Phút làm việc; 0 nếu không quá hạn */
            lateMinutes: number;
            flags: ("end-by-return" | "original-due-unknown" | "second-supplement" | "supplement-asked-late" | "rescheduled-after-due" | "met-reschedule" | "due-soon" | "due-not-moved")[];
            /**
             * @description Kết thúc không tính vào hồ sơ đã giải quyết; "verdict" cho biết trước hay sau ngày hẹn trả
             * @enum {unknown}
             */
            apart?: "rejected" | "withdrawn" | "stopped";
            /** @description Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết */
            remainingMinutes?: number;
            /** @description Đang tạm dừng tính thời gian */
            pause?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                since: string;
                /** @enum {unknown} */
                kind: "supplement" | "payment" | "suspension";
            };
            /** @description Phiên bản đang thấy; gửi lại trong If-Match */
            version: number;
            field?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            submittedAt?: string;
            /** @description Nơi tiếp nhận, khi là nơi khác */
            receiving?: {
                id: string;
                name: string;
            };
            /** @description Nơi đang giữ, khi là nơi khác */
            holding?: {
                id: string;
                name: string;
            };
            step?: string;
            /** @description Tên bước đang làm, theo quy trình của thủ tục */
            stepName?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            stepDueAt?: string;
            /** @description Chủ hồ sơ; chỉ khi hỏi với "personal" và có quyền */
            applicant?: string;
        };
        DossierQueue: {
            rows: components["schemas"]["QueueItem"][];
            /** @description Khóa của trang sau; không có ở trang cuối */
            next?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
        };
        OpenCounts: {
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            open: number;
            inTime: number;
            dueSoon: number;
            overdue: number;
            paused: number;
            noLimit: number;
            submitted: number;
            accepted: number;
            unassigned: number;
            /** @description Chờ ký; chỉ có với người được ký */
            forSignature?: number;
            /** @description Đang ở bước của phòng chuyên môn; chỉ có với người phân công */
            atDivision?: number;
            /** @description Có kết quả trong 30 ngày qua, chưa trả; chỉ có với người được trả */
            unreturned?: number;
        };
        DossierRecord: {
            /** @description Phiên bản; là ETag, gửi lại trong If-Match */
            version: number;
            /** @description Dữ liệu cá nhân đã được che */
            masked: boolean;
            /** @description Có thể hỏi lại với "personal=true"; mỗi lần đọc được ghi nhật ký */
            mayReadPersonal: boolean;
            /** @description Mã trạng thái trên Cổng Dịch vụ công quốc gia */
            portalStatus?: number;
            receiving: {
                id: string;
                name: string;
            };
            holding: {
                id: string;
                name: string;
            };
            unit?: string;
            procedure?: {
                code: string;
                version: number;
                caseKey?: string;
                area?: string;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            handOverDueAt?: string;
            /** @description Quy trình của phiên bản thủ tục mà hồ sơ được tiếp nhận theo */
            process?: {
                steps: {
                    key: string;
                    name: string;
                    role: string;
                    agencyId?: string;
                    unit?: string;
                    /** @description Phần thời hạn của bước */
                    limitText?: string;
                    /** @description Phần thời hạn, phút làm việc */
                    limitMinutes?: number;
                    /** @description Không nằm trên đường đi của hồ sơ này */
                    aside?: boolean;
                }[];
                next: string[];
            };
            steps: {
                step: string;
                /** @description Phút làm việc đã dùng, trừ thời gian tạm dừng */
                minutes?: number;
                /** @description Phút làm việc sau hạn riêng; 0 nếu không quá */
                lateMinutes?: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                finishedAt?: string;
                officer?: string;
                outcome?: string;
                agency: {
                    id: string;
                    name: string;
                };
            }[];
            holdings: {
                agency: {
                    id: string;
                    name: string;
                };
                officer?: string;
                unit?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                to?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                reason?: string;
            }[];
            opinions: {
                id: string;
                /** @description Phút làm việc đã dùng, trừ thời gian tạm dừng */
                minutes?: number;
                /** @description Phút làm việc sau hạn riêng; 0 nếu không quá */
                lateMinutes?: number;
                agency: {
                    id: string;
                    name: string;
                };
                question: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                givenAt?: string;
                answer?: string;
            }[];
            supplements: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                requestedAt: string;
                reason?: string;
                missing: string[];
                approvedBy?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                receivedAt?: string;
            }[];
            suspensions: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                to?: string;
                legalBasis: string;
                decision?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                expectedUntil?: string;
            }[];
            documents: {
                id: string;
                name: string;
                documentKey?: string;
                /** @enum {unknown} */
                form: "paper" | "electronic";
                copies?: {
                    original: number;
                    certified: number;
                    plain: number;
                };
                digitised?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    by: string;
                };
                reused?: boolean;
                fromCitizenStore?: boolean;
                digitallySigned?: boolean;
                nationalCode?: string;
                file?: {
                    sha256: string;
                    name: string;
                    contentType: string;
                    bytes: number;
                };
            }[];
            fees: {
                id: string;
                name: string;
                /** @description Đồng */
                due: number;
                exemption?: {
                    /** @description Đồng */
                    amount: number;
                    basis: string;
                };
                payments: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Đồng */
                    amount: number;
                    channel: string;
                    receiptNumber: string;
                }[];
                refunds: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Đồng */
                    amount: number;
                    reason: string;
                }[];
                /** @description Đồng */
                paid: number;
                /** @description Đồng */
                refunded: number;
                /** @description Đồng */
                open: number;
            }[];
            results: {
                id: string;
                name: string;
                nationalCode?: string;
                number?: string;
                holder?: string;
                file?: {
                    sha256: string;
                    name: string;
                    contentType: string;
                    bytes: number;
                };
                signature?: {
                    signer: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    signedAt?: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    verifiedAt: string;
                };
                paperReason?: string;
                /** @description Đã gửi vào kho dữ liệu điện tử của công dân */
                sentToCitizenStore?: boolean;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                issuedAt: string;
                revoked?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    reason: string;
                    replacedBy?: string;
                };
            }[];
            proposal?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt: string;
                reason: string;
                cause: string;
                by?: string;
            };
            reschedules: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt: string;
                reason?: string;
                cause?: string;
                apologyLetter?: string;
            }[];
            rating?: {
                score: number;
                comment?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
            };
            refusal?: {
                reason?: string;
                missing?: string[];
            };
            rejection?: {
                reason?: string;
                letter?: string;
            };
            stopping?: {
                reason?: string;
                notice?: string;
            };
            completion?: {
                resultId?: string;
                paperReason?: string;
            };
            returning?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                way?: string;
                receivedBy?: string;
            };
            commands: ("draft" | "submit" | "accept" | "refuse" | "start-step" | "finish-step" | "assign" | "hand-over" | "forward" | "take-back" | "ask-opinion" | "give-opinion" | "request-supplement" | "receive-supplement" | "request-payment" | "receive-payment" | "suspend" | "resume" | "propose-reschedule" | "approve-reschedule" | "decline-reschedule" | "complete" | "reject" | "stop" | "withdraw" | "return-result" | "rate" | "reopen" | "record-document" | "assess-fee" | "pay-fee" | "refund-fee" | "issue-result" | "revoke-result" | "note" | "correct" | "recompute-due" | "succeed")[];
            /** @description Dữ liệu cá nhân; chỉ khi hỏi với "personal" và có quyền */
            personal?: {
                applicant?: string;
                submitter?: string;
                phone?: string;
                identity?: string;
                email?: string;
                address?: string;
                holder?: string;
                subject?: string;
                note?: string;
                resultDelivery?: string;
            };
        };
        ListedEvent: {
            seq: number;
            type: string;
            text: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt: string;
            dateOnly: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            actor?: string;
            /** @description Trước và sau đính chính */
            corrects?: {
                /** @description Việc được đính chính */
                seq: number;
                type: string;
                before?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    occurredAt: string;
                    dateOnly: boolean;
                };
                /** @description Không có khi việc đó không xảy ra */
                after?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    occurredAt: string;
                    dateOnly: boolean;
                };
                changes: {
                    field: string;
                    /** @description Chỉ khi hỏi với "personal" và có quyền */
                    before?: unknown;
                    after?: unknown;
                }[];
                reason?: string;
            };
            /** @description Nội dung như đã ghi, thời điểm tính bằng mili giây; chỉ khi hỏi với "personal" và có quyền */
            data?: {
                [key: string]: unknown;
            };
        };
        DueExplanation: {
            code: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            originalDueAt?: string;
            limitText?: string;
            legalLimitText?: string;
            explanation: components["schemas"]["ExplanationLine"][];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            rescheduledDueAt?: string;
        };
        DuePreview: {
            procedureName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            originalDueAt?: string;
            limitText?: string;
            legalLimitText?: string;
            explanation: components["schemas"]["ExplanationLine"][];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            handOverDueAt?: string;
        };
        CommandAnswer: {
            /** @description Mã hồ sơ */
            code: string;
            version: number;
            state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            events: {
                seq: number;
                type: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                occurredAt: string;
            }[];
        };
        PublicStanding: {
            code: string;
            state: string;
            stateText: string;
            /** @description Mức độ hoàn thành */
            percent: number;
        };
        Agency: {
            id: string;
            /** @enum {unknown} */
            kind: "province" | "department" | "district" | "commune" | "sector";
            name: string;
            /** @description Mã in trên văn bản */
            code: string;
            aliases: string[];
            parentId?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validFrom: string;
            /**
             * Format: date
             * @description Không gồm ngày này
             */
            validTo?: string;
            successorIds: string[];
            predecessorIds: string[];
        };
        AgencyList: {
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            day: string;
            rows: components["schemas"]["Agency"][];
        };
        CalendarYear: {
            year: number;
            years: number[];
            agencyId?: string;
            /** @description Số ngày làm việc; nửa ngày tính 0,5 */
            workingDays: number;
            exceptions: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                day: string;
                /** @enum {unknown} */
                kind: "weekday" | "weekend" | "holiday" | "makeup" | "local" | "half-day" | "reception-only";
                /** @enum {unknown} */
                status: "official" | "proposed";
                /** @description 0, 0,5 hoặc 1 ngày làm việc */
                counts: number;
                name: string;
                source: string;
                sessions: {
                    from: string;
                    to: string;
                }[];
            }[];
            provisional: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                day: string;
                /** @enum {unknown} */
                kind: "weekday" | "weekend" | "holiday" | "makeup" | "local" | "half-day" | "reception-only";
                /** @enum {unknown} */
                status: "official" | "proposed";
                /** @description 0, 0,5 hoặc 1 ngày làm việc */
                counts: number;
                name: string;
                source: string;
                sessions: {
                    from: string;
                    to: string;
                }[];
            }[];
            closures: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                day: string;
                /** @enum {unknown} */
                kind: "weekday" | "weekend" | "holiday" | "makeup" | "local" | "half-day" | "reception-only";
                /** @enum {unknown} */
                status: "official" | "proposed";
                /** @description 0, 0,5 hoặc 1 ngày làm việc */
                counts: number;
                name: string;
                source: string;
                sessions: {
                    from: string;
                    to: string;
                }[];
                agencyId: string;
                agencyName: string;
            }[];
        };
        RuleSets: {
            rows: {
                id: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Không gồm ngày này
                 */
                validTo?: string;
                citations: string[];
                /** @description Đã đối chiếu toàn văn */
                textVerified: boolean;
                /** @enum {unknown} */
                way: "days" | "hours";
                /** @enum {unknown} */
                afterHours: "same-day" | "next-day";
                /** @enum {unknown} */
                supplementEffect: "restart" | "subtract";
                /** @description Giờ, HH:mm */
                sameDayCutoff: string;
                /** @description Giờ, HH:mm */
                handOverCutoff: string;
                intakeCheckHours: number;
                supplementNoticeDays: number;
                maxSupplements: number;
                maxReschedules: number;
                apologyLeadDays: number;
            }[];
        };
        DossierMessages: {
            rows: {
                id: string;
                /** @description Việc mà tin nói đến */
                seq?: number;
                type: string;
                text: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /**
                 * Format: date-time
                 * @description Đã giao cho các nơi nhận
                 */
                dispatchedAt?: string;
                deliveries: {
                    /** @description Nơi nhận */
                    receiver: string;
                    /** @enum {unknown} */
                    receiverState: "active" | "paused" | "revoked";
                    /**
                     * @description Chờ gửi, đã nhận, đã thôi gửi
                     * @enum {unknown}
                     */
                    state: "pending" | "sent" | "dead";
                    attempts: number;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    nextAttemptAt?: string;
                    /** @description Mã HTTP của lần thử cuối */
                    status?: number;
                    /** @description Lỗi của lần thử cuối */
                    error?: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    endedAt?: string;
                }[];
            }[];
        };
        DossierOfficers: {
            rows: {
                id: string;
                name: string;
                roles: string[];
                agencies: {
                    id: string;
                    name: string;
                }[];
                /** @description Có thể được giao hồ sơ */
                mayWork: boolean;
                /** @description Có thể duyệt yêu cầu bổ sung lần hai của người đang hỏi */
                mayApproveSupplement: boolean;
            }[];
        };
        DossierReadings: {
            rows: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                who: string;
                kind: string;
                action: string;
                /** @enum {unknown} */
                outcome: "done" | "refused";
                address?: string;
                reason?: string;
                /** @description Phần đã xem */
                what?: string;
            }[];
        };
        CommandPreview: {
            version: number;
            events: {
                type: string;
                text: string;
            }[];
            before: {
                state: string;
                /** @enum {unknown} */
                verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
                /** @description Phút làm việc; 0 nếu không quá hạn */
                lateMinutes: number;
                /** @description Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết */
                remainingMinutes?: number;
                /** @description Đang tạm dừng tính thời gian */
                pause?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    since: string;
                    /** @enum {unknown} */
                    kind: "supplement" | "payment" | "suspension";
                };
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                rescheduledDueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueIfResumedAt?: string;
            };
            after: {
                state: string;
                /** @enum {unknown} */
                verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
                /** @description Phút làm việc; 0 nếu không quá hạn */
                lateMinutes: number;
                /** @description Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết */
                remainingMinutes?: number;
                /** @description Đang tạm dừng tính thời gian */
                pause?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    since: string;
                    /** @enum {unknown} */
                    kind: "supplement" | "payment" | "suspension";
                };
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                rescheduledDueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueIfResumedAt?: string;
            };
        };
        /** @description Thời hạn */
        TimeLimit: {
            /** @description 0 khi đơn vị là "same-day" */
            amount: number;
            /** @enum {unknown} */
            unit: "working-day" | "working-hour" | "calendar-day" | "month" | "same-day";
        };
        ProcedureContent: {
            /** @description Tên thủ tục */
            name: string;
            /** @description Lĩnh vực */
            field: string;
            /** @description Mã lĩnh vực */
            fieldCode?: string;
            /**
             * @description Cấp thực hiện
             * @enum {unknown}
             */
            level: "province" | "district" | "commune";
            agencyIds?: string[];
            cases: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên trường hợp */
                name: string;
            }[];
            limits: {
                /** @description Khóa, không đổi giữa các phiên bản */
                caseKey?: string;
                /** @enum {unknown} */
                channel?: "online" | "direct" | "postal";
                /** @enum {unknown} */
                area?: "ordinary" | "difficult";
                legal: {
                    limit?: components["schemas"]["TimeLimit"];
                    /** @description Căn cứ của thời hạn */
                    basis: string;
                };
                /** @description Thời hạn cắt giảm */
                promised?: {
                    limit: components["schemas"]["TimeLimit"];
                    /** @description Quyết định cắt giảm thời hạn */
                    decision: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    decidedOn: string;
                };
            }[];
            documents: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên giấy tờ */
                name: string;
                original: number;
                copies: number;
                required: boolean;
                caseKeys?: string[];
                /** @description Mã giấy tờ quốc gia */
                nationalCode?: string;
                /** @description Mẫu */
                form?: string;
            }[];
            fees: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên phí, lệ phí */
                name: string;
                /** @description Đồng */
                amount: number;
                /** @description Căn cứ thu */
                basis: string;
                /** @enum {unknown} */
                channel?: "online" | "direct" | "postal";
                caseKeys?: string[];
            }[];
            results: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên kết quả */
                name: string;
                /** @description Mã kết quả quốc gia */
                nationalCode?: string;
            }[];
            process: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên bước */
                name: string;
                /** @enum {unknown} */
                role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk";
                /** @description Cơ quan khác thực hiện bước này (liên thông) */
                agencyId?: string;
                /** @description Phòng, đơn vị */
                unit?: string;
                /** @description Phần thời hạn, theo đơn vị của thời hạn; của thời hạn trong ngày là số giờ làm việc, tổng là 8 */
                share: number;
                next?: {
                    /** @description Khóa, không đổi giữa các phiên bản */
                    to: string;
                    when?: {
                        /** @description Trường của mẫu đơn; "case", "channel", "area" là của chính hồ sơ */
                        field: string;
                        equals: string;
                    };
                }[];
            }[];
            approval?: {
                /** @description Số quyết định phê duyệt quy trình */
                number: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
            };
            stoppingKinds?: {
                /** @enum {unknown} */
                kind: "supplement" | "payment" | "suspension";
                /** @description Căn cứ tạm dừng tính thời hạn */
                basis: string;
            }[];
            /** @description Phút trong ngày; 900 là 15 giờ */
            sameDayCutoff?: number;
            /** @description Tiếp nhận không phụ thuộc địa giới hành chính */
            acceptedAnywhere?: boolean;
            announcement?: {
                /** @description Quyết định công bố của Bộ */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                effectiveFrom: string;
            };
            localAnnouncement?: {
                /** @description Quyết định công bố của tỉnh */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                publishedOn?: string;
            };
            retentionYears?: number;
            /**
             * @description Chưa đối chiếu với quyết định công bố
             * @enum {string}
             */
            standing?: "presumed";
            /** @description Nguồn của nội dung */
            source?: string;
        };
        NewProcedureVersion: {
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            /** @description Số phiên bản mới nhất mà người sửa đã thấy; 0 khi thủ tục chưa có ở đây */
            basedOn: number;
            content: components["schemas"]["ProcedureContent"];
        };
        ProcedureAbolition: {
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            /** @description Số phiên bản mới nhất mà người sửa đã thấy; 0 khi thủ tục chưa có ở đây */
            basedOn: number;
            decision: {
                /** @description Số quyết định */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
            };
        };
        ProcedureVersion: {
            code: string;
            version: number;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validTo?: string;
            /** @description Tên thủ tục */
            name: string;
            /** @description Lĩnh vực */
            field: string;
            /** @description Mã lĩnh vực */
            fieldCode?: string;
            /**
             * @description Cấp thực hiện
             * @enum {unknown}
             */
            level: "province" | "district" | "commune";
            agencyIds?: string[];
            cases: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên trường hợp */
                name: string;
            }[];
            limits: {
                /** @description Khóa, không đổi giữa các phiên bản */
                caseKey?: string;
                /** @enum {unknown} */
                channel?: "online" | "direct" | "postal";
                /** @enum {unknown} */
                area?: "ordinary" | "difficult";
                legal: {
                    limit?: components["schemas"]["TimeLimit"];
                    /** @description Căn cứ của thời hạn */
                    basis: string;
                };
                /** @description Thời hạn cắt giảm */
                promised?: {
                    limit: components["schemas"]["TimeLimit"];
                    /** @description Quyết định cắt giảm thời hạn */
                    decision: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    decidedOn: string;
                };
            }[];
            documents: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên giấy tờ */
                name: string;
                original: number;
                copies: number;
                required: boolean;
                caseKeys?: string[];
                /** @description Mã giấy tờ quốc gia */
                nationalCode?: string;
                /** @description Mẫu */
                form?: string;
            }[];
            fees: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên phí, lệ phí */
                name: string;
                /** @description Đồng */
                amount: number;
                /** @description Căn cứ thu */
                basis: string;
                /** @enum {unknown} */
                channel?: "online" | "direct" | "postal";
                caseKeys?: string[];
            }[];
            results: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên kết quả */
                name: string;
                /** @description Mã kết quả quốc gia */
                nationalCode?: string;
            }[];
            process: {
                /** @description Khóa, không đổi giữa các phiên bản */
                key: string;
                /** @description Tên bước */
                name: string;
                /** @enum {unknown} */
                role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk";
                /** @description Cơ quan khác thực hiện bước này (liên thông) */
                agencyId?: string;
                /** @description Phòng, đơn vị */
                unit?: string;
                /** @description Phần thời hạn, theo đơn vị của thời hạn; của thời hạn trong ngày là số giờ làm việc, tổng là 8 */
                share: number;
                next?: {
                    /** @description Khóa, không đổi giữa các phiên bản */
                    to: string;
                    when?: {
                        /** @description Trường của mẫu đơn; "case", "channel", "area" là của chính hồ sơ */
                        field: string;
                        equals: string;
                    };
                }[];
            }[];
            approval?: {
                /** @description Số quyết định phê duyệt quy trình */
                number: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
            };
            stoppingKinds?: {
                /** @enum {unknown} */
                kind: "supplement" | "payment" | "suspension";
                /** @description Căn cứ tạm dừng tính thời hạn */
                basis: string;
            }[];
            /** @description Phút trong ngày; 900 là 15 giờ */
            sameDayCutoff?: number;
            /** @description Tiếp nhận không phụ thuộc địa giới hành chính */
            acceptedAnywhere?: boolean;
            announcement?: {
                /** @description Quyết định công bố của Bộ */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                effectiveFrom: string;
            };
            localAnnouncement?: {
                /** @description Quyết định công bố của tỉnh */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                publishedOn?: string;
            };
            retentionYears?: number;
            /**
             * @description Chưa đối chiếu với quyết định công bố
             * @enum {string}
             */
            standing?: "presumed";
            /** @description Nguồn của nội dung */
            source?: string;
            abolition?: {
                /** @description Số quyết định */
                decision: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date: string;
            };
        };
        ProcedureSummary: {
            code: string;
            version: number;
            name: string;
            field: string;
            /**
             * @description Cấp thực hiện
             * @enum {unknown}
             */
            level: "province" | "district" | "commune";
            agencyIds?: string[];
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validFrom: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validTo?: string;
            acceptedAnywhere: boolean;
            /** @description Chưa đối chiếu với quyết định công bố */
            presumed: boolean;
            /**
             * @description Đang áp dụng; chưa đủ điều kiện áp dụng; chưa đến ngày; đã hết hiệu lực
             * @enum {unknown}
             */
            standing: "active" | "not-active" | "future" | "ended";
        };
        ProcedureList: {
            rows: components["schemas"]["ProcedureSummary"][];
            /** @description Khóa của trang sau; không có ở trang cuối */
            next?: string;
            total: number;
        };
        ProcedureDetail: {
            version: components["schemas"]["ProcedureVersion"];
            /**
             * @description Đang áp dụng; chưa đủ điều kiện áp dụng; chưa đến ngày; đã hết hiệu lực
             * @enum {unknown}
             */
            standing: "active" | "not-active" | "future" | "ended";
            /** @description Số phiên bản mới nhất; gửi lại trong "basedOn" khi sửa */
            latest: number;
        };
        SavedProcedure: {
            version: components["schemas"]["ProcedureVersion"];
            hindrances: {
                code: string;
                /** @description Chỗ trong phiên bản: limits[1].promised */
                at: string;
                message: string;
            }[];
        };
        ProcedureUsage: {
            /** @description Số hồ sơ đang giải quyết */
            open: number;
            versions: {
                /** @description Thiếu: hồ sơ không ghi phiên bản, như hồ sơ nhập từ tệp */
                version?: number;
                open: number;
            }[];
        };
        NationalLoad: {
            /** @description false khi mới xem trước */
            isApplied: boolean;
            /** @description Gửi lại trong "apply" để nạp đúng những gì đã xem */
            fingerprint: string;
            counts: {
                new: number;
                changed: number;
                abolished: number;
                same: number;
            };
            changes: {
                row: number;
                /** @enum {unknown} */
                kind: "new" | "changed" | "abolished" | "same";
                code: string;
                name: string;
                field: string;
                differences: {
                    column: string;
                    before: string;
                    after: string;
                }[];
            }[];
            /** @description Thủ tục đã ghi nhận mà tệp không nói tới; giữ nguyên */
            notMentioned: number;
            remarks: string[];
        };
        UnlocalisedList: {
            rows: {
                /** @description Mã quốc gia */
                code: string;
                name: string;
                field: string;
                /** @enum {unknown} */
                kind: "new" | "changed" | "abolished";
                national: {
                    decision: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    date: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    effectiveFrom: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    receivedOn?: string;
                };
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                /** @description Đã quá 05 ngày làm việc */
                isPast: boolean;
                /** @description Số phút làm việc còn lại, hoặc đã quá */
                minutes?: number;
            }[];
        };
        LocalisingFigures: {
            /** @description Chỉ số 1.1: công bố đúng hạn */
            announced: {
                onTime: number;
                all: number;
                items: {
                    code: string;
                    name: string;
                    decision: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    dueAt: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    doneOn?: string;
                    isOnTime: boolean;
                }[];
            };
            /** @description Chỉ số 1.2: cập nhật, công khai đúng hạn */
            published: {
                onTime: number;
                all: number;
                items: {
                    code: string;
                    name: string;
                    decision: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    dueAt: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    doneOn?: string;
                    isOnTime: boolean;
                }[];
            };
        };
        RelatedAgency: {
            id: string;
            /** @enum {unknown} */
            kind: "province" | "department" | "district" | "commune" | "sector";
            name: string;
            /** @description Mã in trên văn bản */
            code: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            validFrom: string;
            /**
             * Format: date
             * @description Không gồm ngày này
             */
            validTo?: string;
        };
        AgencyDetail: {
            agency: components["schemas"]["RelatedAgency"];
            aliases: string[];
            codes: {
                /**
                 * @description Mã địa bàn; mã cơ quan theo QĐ 20/2020/QĐ-TTg
                 * @enum {unknown}
                 */
                scheme: "gso" | "agency";
                code: string;
                /** @enum {unknown} */
                standing?: "presumed" | "demonstration";
            }[];
            parent?: components["schemas"]["RelatedAgency"];
            children: components["schemas"]["RelatedAgency"][];
            predecessors: components["schemas"]["RelatedAgency"][];
            successors: components["schemas"]["RelatedAgency"][];
            heads: {
                name: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
            }[];
            /** @description Số tài khoản đang giữ vai trò tại cơ quan */
            officers: number;
            /** @description Số hồ sơ đang giải quyết */
            open: number;
            openFields: {
                /** @description Lĩnh vực */
                field: string;
                open: number;
            }[];
            recordings: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @description Căn cứ */
                source: string;
                name: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                validFrom: string;
                /**
                 * Format: date
                 * @description Không gồm ngày này
                 */
                validTo?: string;
            }[];
        };
        AgencyChange: {
            /** @description Căn cứ: số, ngày, cơ quan ban hành */
            source: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            created: {
                /** @description Tên tạm để nơi khác trong quyết định gọi */
                key: string;
                /** @enum {unknown} */
                kind: "department" | "district" | "commune" | "sector";
                name: string;
                aliases: string[];
                /** @description Mã địa bàn (xã, huyện) hoặc mã cơ quan H18.… */
                code?: string;
                parentId: string;
            }[];
            ended: {
                id: string;
                /** @description Cơ quan đầu tiên nhận hồ sơ chưa kết thúc */
                successorIds: string[];
                /** @description Khi chia tách: hồ sơ theo lĩnh vực, hoặc từng hồ sơ, mỗi cơ quan nhận */
                shares?: {
                    successorId: string;
                    fields: string[];
                    codes: string[];
                }[];
            }[];
            aliases?: {
                id: string;
                aliases: string[];
            }[];
            /** @description Giữ vai trò của cán bộ khi cơ quan chỉ đổi tên */
            carryRoles: boolean;
        };
        AgencyChangePreview: {
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            created: components["schemas"]["RelatedAgency"][];
            ended: {
                agency: components["schemas"]["RelatedAgency"];
                heir?: components["schemas"]["RelatedAgency"];
                open: number;
                officers: number;
                parts: {
                    agency: components["schemas"]["RelatedAgency"];
                    open: number;
                }[];
            }[];
            amended: components["schemas"]["RelatedAgency"][];
            /** @description Số hồ sơ chưa kết thúc sẽ chuyển */
            open: number;
            /** @description Số vai trò giữ nguyên ở cơ quan kế thừa */
            carried: number;
        };
        AgencyChanged: {
            id: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            preview: components["schemas"]["AgencyChangePreview"];
        };
        AgencyChanges: {
            rows: {
                id: string;
                source: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @description Người ghi */
                by: string;
                created: components["schemas"]["RelatedAgency"][];
                ended: {
                    agency: components["schemas"]["RelatedAgency"];
                    heir?: components["schemas"]["RelatedAgency"];
                    open: number;
                }[];
                amended: components["schemas"]["RelatedAgency"][];
                /** @description Số hồ sơ còn phải chuyển */
                waiting: number;
                hasBegun: boolean;
            }[];
        };
        CalendarDecisions: {
            rows: {
                /** @description Lần tính lại hạn */
                id: string;
                /** @description Căn cứ */
                cause: string;
                /** @description Người ghi */
                by: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @enum {unknown} */
                phase: "open" | "stragglers" | "ended" | "done";
                examined: number;
                moved: number;
                judgedAgain: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                startedAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                endedAt?: string;
                days: {
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    day: string;
                    /** @enum {unknown} */
                    kind: "off" | "makeup" | "local";
                    name: string;
                    /** @enum {unknown} */
                    status: "official" | "proposed";
                    agencyId?: string;
                    agencyName?: string;
                    half?: boolean;
                    swapId?: string;
                    revoked?: boolean;
                }[];
            }[];
        };
        MovedDossiers: {
            rows: {
                code: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                before?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                after?: string;
            }[];
            /** @description Khóa của trang sau */
            next?: string;
        };
        CalendarProposal: {
            id: string;
            /** @enum {unknown} */
            state: "waiting" | "approved" | "declined" | "withdrawn";
            /** @description Căn cứ */
            source: string;
            /** @description Lý do */
            note?: string;
            days: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                day: string;
                /** @enum {unknown} */
                kind: "off" | "makeup" | "local";
                name: string;
                /** @enum {unknown} */
                status: "official" | "proposed";
                agencyId?: string;
                agencyName?: string;
                half?: boolean;
                swapId?: string;
                revoked?: boolean;
            }[];
            /** @description Người đề nghị */
            proposedBy: string;
            /** @description Do chính người đang hỏi đề nghị */
            isOwn: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            proposedAt: string;
            decidedBy?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            decidedAt?: string;
            /** @description Lý do từ chối */
            answer?: string;
            /** @description Lần tính lại hạn */
            runId?: string;
        };
        CalendarProposals: {
            rows: components["schemas"]["CalendarProposal"][];
        };
        DossierFile: {
            /** @description SHA-256 của nội dung */
            sha256: string;
            /** @description Tên tệp đã làm sạch */
            name: string;
            /** @description Kiểu nội dung do hệ thống nhận biết */
            contentType: string;
            bytes: number;
            /**
             * @description Thành phần hồ sơ hay kết quả
             * @enum {unknown}
             */
            purpose: "part" | "result";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
        };
        DossierFiles: {
            rows: components["schemas"]["DossierFile"][];
        };
        FoundResult: {
            /** @description Mã hồ sơ */
            code: string;
            procedureCode?: string;
            procedureName?: string;
            agencyId: string;
            resultId: string;
            name: string;
            nationalCode?: string;
            number?: string;
            holder?: string;
            file?: {
                sha256: string;
                name: string;
                contentType: string;
                bytes: number;
            };
            signature?: {
                signer: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                signedAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                verifiedAt: string;
            };
            paperReason?: string;
            sentToCitizenStore: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            issuedAt: string;
            revoked?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                reason: string;
                replacedBy?: string;
            };
        };
        FoundResults: {
            rows: components["schemas"]["FoundResult"][];
        };
        SignatureReport: {
            /** @description Mọi chữ ký số đều đúng và chữ ký cuối bao trùm cả tệp */
            verified: boolean;
            /** @description Vì sao không đúng */
            code?: string;
            /** @description Sai ở đâu và cách xử lý */
            message?: string;
            signatures: {
                signer: string;
                organisation?: string;
                /** @description Tổ chức cấp chứng thư số */
                issuer: string;
                /** @description Số của chứng thư số */
                serial: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                signedAt?: string;
                /** @description Có dấu thời gian được tin cậy */
                signedAtProven: boolean;
                /** @description Ký trên toàn bộ tệp hiện nay */
                coversWholeFile: boolean;
            }[];
        };
        FeeReport: {
            agencyId: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            /**
             * Format: date
             * @description Gồm cả ngày này
             */
            to: string;
            rows: {
                agencyId: string;
                agencyName: string;
                paid: {
                    /** @description Đồng */
                    counter: number;
                    /** @description Đồng */
                    portal: number;
                    /** @description Đồng */
                    "provincial-gateway": number;
                };
                /** @description Số lần nộp */
                receipts: number;
                /** @description Đồng */
                refunded: number;
                /** @description Số lần hoàn trả */
                refunds: number;
                /** @description Đã thu trừ đã hoàn trả, đồng */
                net: number;
            }[];
            total: {
                paid: {
                    /** @description Đồng */
                    counter: number;
                    /** @description Đồng */
                    portal: number;
                    /** @description Đồng */
                    "provincial-gateway": number;
                };
                /** @description Số lần nộp */
                receipts: number;
                /** @description Đồng */
                refunded: number;
                /** @description Số lần hoàn trả */
                refunds: number;
                /** @description Đã thu trừ đã hoàn trả, đồng */
                net: number;
            };
        };
        AvailableForm: {
            /**
             * @description Giấy tiếp nhận; phiếu yêu cầu bổ sung; phiếu từ chối; xin lỗi và hẹn lại (gia hạn); thông báo dừng; phiếu kiểm soát
             * @enum {unknown}
             */
            kind: "receipt" | "supplement" | "refusal" | "apology" | "stop-notice" | "process-control";
            /** @description Số của mẫu theo Thông tư, ví dụ 04 */
            number: string;
            name: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            issuedAt: string;
        };
        AvailableForms: {
            rows: components["schemas"]["AvailableForm"][];
        };
        TrendPoint: {
            period: string;
            title: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            from: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            to: string;
            figures: components["schemas"]["Figures"];
        };
        Trend: {
            counting: components["schemas"]["Counting"];
            points: components["schemas"]["TrendPoint"][];
        };
        WeekFigures: {
            resolved: number;
            late: number;
            overdue: number;
        };
        WeekTable: {
            counting: components["schemas"]["Counting"];
            /** @enum {unknown} */
            kind: "week" | "month";
            spans: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                to: string;
            }[];
            rows: {
                agency: {
                    id: string;
                    name: string;
                };
                cells: components["schemas"]["WeekFigures"][];
            }[];
            total: components["schemas"]["WeekFigures"][];
        };
        Forecast: {
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            ruleText: string;
            days: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                day: string;
                weekday: string;
                isWorkingDay: boolean;
                count: number;
            }[];
            rows: {
                agency: {
                    id: string;
                    name: string;
                };
                counts: number[];
                total: number;
            }[];
            total: number;
        };
        LateDossier: {
            code: string;
            agency: {
                id: string;
                name: string;
            };
            procedureName?: string;
            officer?: string;
            /** @enum {unknown} */
            state: "late" | "open-overdue";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @description Phút làm việc quá hạn */
            lateMinutes: number;
            apology?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                letter?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                rescheduledTo?: string;
            };
            explanation?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
            };
        };
        LateList: {
            counting: components["schemas"]["Counting"];
            total: {
                late: number;
                openOverdue: number;
                withoutApology: number;
                withoutExplanation: number;
                /** @description Chưa xin lỗi và chưa giải trình */
                unanswered: number;
            };
            agencies: {
                agency: {
                    id: string;
                    name: string;
                };
                late: number;
                openOverdue: number;
                withoutApology: number;
                withoutExplanation: number;
                /** @description Chưa xin lỗi và chưa giải trình */
                unanswered: number;
            }[];
            rows: components["schemas"]["LateDossier"][];
        };
        LateOfficials: {
            counting: components["schemas"]["Counting"];
            rows: {
                officer?: string;
                agency: {
                    id: string;
                    name: string;
                };
                late: number;
                openOverdue: number;
                withoutApology: number;
                withoutExplanation: number;
                /** @description Chưa xin lỗi và chưa giải trình */
                unanswered: number;
                /** @description Phút làm việc quá hạn */
                longestMinutes: number;
                dossiers: {
                    code: string;
                    /** @enum {unknown} */
                    state: "late" | "open-overdue";
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    dueAt?: string;
                    /** @description Phút làm việc quá hạn */
                    lateMinutes: number;
                }[];
            }[];
        };
        CountedSide: {
            agencyId: string;
            /** @enum {unknown} */
            entry: "carried-over" | "reopened" | "online" | "direct" | "postal";
            /** @enum {unknown} */
            exit: "early" | "on-time" | "late" | "no-due-date" | "rejected" | "withdrawn" | "stopped" | "open-in-time" | "open-paused" | "open-overdue" | "open-no-limit";
            /** @description Phút làm việc quá hạn */
            lateMinutes: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
        };
        Difference: {
            one: components["schemas"]["Counting"];
            other: components["schemas"]["Counting"];
            agencies: {
                agency: {
                    id: string;
                    name: string;
                };
                changed: number;
                one: components["schemas"]["Figures"];
                other: components["schemas"]["Figures"];
            }[];
            total: {
                changed: number;
                one: components["schemas"]["Figures"];
                other: components["schemas"]["Figures"];
            };
            dossiers: {
                rows: {
                    code: string;
                    agency: {
                        id: string;
                        name: string;
                    };
                    one?: components["schemas"]["CountedSide"];
                    other?: components["schemas"]["CountedSide"];
                }[];
                count: number;
                next?: string;
            };
        };
        RiskList: {
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            rows: {
                code: string;
                agency: {
                    id: string;
                    name: string;
                };
                procedureName: string;
                stepName?: string;
                officer?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt: string;
                /** @description Khả năng trễ hạn, phần trăm; không có khi chưa đủ căn cứ */
                risk?: number;
                /** @description Vì sao, bằng lời */
                reason: string;
                basis: {
                    /** @enum {unknown} */
                    pool: "procedure" | "field" | "province";
                    comparable: number;
                    comparableLate: number;
                };
            }[];
            counts: {
                open: number;
                atRisk: number;
                likelyLate: number;
                unknown: number;
                listed: number;
            };
            learnt: {
                dossiers: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                since?: string;
            };
            agencies: {
                agency: {
                    id: string;
                    name: string;
                };
                open: number;
                atRisk: number;
                likelyLate: number;
            }[];
        };
        LoadList: {
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            weeksCounted: number;
            rows: {
                officerId?: string;
                officer: string;
                agency: {
                    id: string;
                    name: string;
                };
                open: number;
                overdue: number;
                /** @description Số hồ sơ giải quyết xong mỗi tuần, trung bình */
                perWeek: number;
                /** @description Số tuần để giải quyết hết hồ sơ đang mở */
                weeks?: number;
            }[];
        };
        NotificationTemplates: {
            rows: {
                /** @enum {unknown} */
                kind: "digest" | "explanation" | "apology" | "supplement" | "completed";
                title: string;
                /** @enum {unknown} */
                audience: "officer" | "applicant";
                mandatory: boolean;
                fields: string[];
                templates: {
                    /** @enum {unknown} */
                    channel: "email" | "sms" | "zalo";
                    subject: string;
                    body: string;
                    shown: {
                        subject: string;
                        body: string;
                    };
                    rows: {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        from: string;
                        subject: string;
                        body: string;
                        source: string;
                        by: string;
                    }[];
                }[];
            }[];
        };
        TemplatePreview: {
            subject: string;
            body: string;
            length: number;
        };
        NotificationList: {
            rows: {
                id: string;
                /** @enum {unknown} */
                kind: "digest" | "explanation" | "apology" | "supplement" | "completed";
                title: string;
                /** @enum {unknown} */
                channel: "email" | "sms" | "zalo" | "workspace";
                /** @enum {unknown} */
                audience: "officer" | "applicant";
                /** @enum {unknown} */
                state: "queued" | "sent" | "delivered" | "refused" | "given-up";
                attempts: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                nextAttemptAt?: string;
                /** @description Vì sao chưa gửi được, bị từ chối, thôi gửi */
                status?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                endedAt?: string;
                code?: string;
                agency?: {
                    id: string;
                    name: string;
                };
            }[];
            next?: string;
            counts: {
                /** @enum {unknown} */
                channel: "email" | "sms" | "zalo" | "workspace";
                /** @enum {unknown} */
                state: "queued" | "sent" | "delivered" | "refused" | "given-up";
                count: number;
            }[];
            channels: {
                /** @enum {unknown} */
                channel: "email" | "sms" | "zalo";
                name: string;
                perMinute: number;
            }[];
        };
        OwnNotifications: {
            email?: string;
            canMail: boolean;
            kinds: {
                /** @enum {unknown} */
                kind: "digest" | "explanation" | "apology" | "supplement" | "completed";
                title: string;
                mandatory: boolean;
                isStopped: boolean;
            }[];
            messages: {
                id: string;
                title: string;
                subject: string;
                body: string;
                /** @enum {unknown} */
                channel: "email" | "sms" | "zalo" | "workspace";
                /** @enum {unknown} */
                state: "queued" | "sent" | "delivered" | "refused" | "given-up";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                createdAt: string;
            }[];
        };
        AgencyLadder: {
            agency: {
                id: string;
                name: string;
            };
            ladder: {
                before: {
                    /**
                     * @description share: phần trăm thời hạn còn lại; days: số ngày làm việc
                     * @enum {unknown}
                     */
                    by: "share" | "days";
                    amount: number;
                    /**
                     * @description head: cả cán bộ và người đứng đầu
                     * @enum {unknown}
                     */
                    to: "officer" | "head";
                }[];
                /** @enum {unknown} */
                headFrom: "due-today" | "overdue";
            };
            setBy?: {
                id: string;
                name: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
            };
            rows: {
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
                ladder: {
                    before: {
                        /**
                         * @description share: phần trăm thời hạn còn lại; days: số ngày làm việc
                         * @enum {unknown}
                         */
                        by: "share" | "days";
                        amount: number;
                        /**
                         * @description head: cả cán bộ và người đứng đầu
                         * @enum {unknown}
                         */
                        to: "officer" | "head";
                    }[];
                    /** @enum {unknown} */
                    headFrom: "due-today" | "overdue";
                };
                source: string;
                by: string;
            }[];
            mayEdit: boolean;
        };
        LadderPreview: {
            open: number;
            rungs: {
                kind: string;
                text: string;
                /** @enum {unknown} */
                to: "officer" | "head";
                count: number;
                codes: string[];
            }[];
        };
        ApologyLetter: {
            id: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            newDueAt: string;
            /** @description Số ngày làm việc xin thêm */
            workingDays: number;
            explanation: string[];
            /**
             * @description Do đâu chậm: cơ quan giải quyết, cơ quan được lấy ý kiến, nơi tiếp nhận, hệ thống
             * @enum {unknown}
             */
            cause: "own-agency" | "consulted-agency" | "receiving-agency" | "system";
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            draftedAt: string;
            draftedBy: string;
            steps: {
                /** @enum {unknown} */
                kind: "submitted" | "signed" | "declined" | "replaced" | "sent" | "dated";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                /**
                 * @description Ký với tư cách người đứng đầu hay cấp phó
                 * @enum {unknown}
                 */
                capacity?: "head" | "deputy";
                /** @description Số, ký hiệu văn bản */
                number?: string;
                /**
                 * @description Cách gửi: bưu chính, thư điện tử, tin nhắn, Zalo, trao tại quầy
                 * @enum {unknown}
                 */
                channel?: "post" | "email" | "sms" | "zalo" | "counter";
                reason?: string;
            }[];
        };
        ApologyList: {
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            counts: {
                prepare: number;
                signing: number;
                sending: number;
                sent: number;
            };
            rows: {
                code: string;
                agency: {
                    id: string;
                    name: string;
                };
                procedureCode?: string;
                procedureName?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                letterBy: string;
                /**
                 * @description Tình trạng xin lỗi; sent-late: xin lỗi chậm; missing: quá hạn mà chưa xin lỗi
                 * @enum {unknown}
                 */
                state: "none" | "to-prepare" | "drafted" | "submitted" | "signed" | "sent-on-time" | "sent-late" | "missing";
                letter?: components["schemas"]["ApologyLetter"];
            }[];
            next?: string;
        };
        ApologyDrafts: {
            rows: {
                code: string;
                draft?: {
                    /** @description Văn bản; không có khi chỉ xem trước */
                    id?: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    dueAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    newDueAt: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    letterBy: string;
                    explanation: string[];
                    lateAnswers: {
                        agency: string;
                        workingDays: number;
                    }[];
                };
                problem?: {
                    code: string;
                    message: string;
                };
            }[];
        };
        ApologySteps: {
            rows: {
                code: string;
                letter?: components["schemas"]["ApologyLetter"];
                problem?: {
                    code: string;
                    message: string;
                };
            }[];
        };
        DossierApology: {
            /**
             * @description Tình trạng xin lỗi; sent-late: xin lỗi chậm; missing: quá hạn mà chưa xin lỗi
             * @enum {unknown}
             */
            state: "none" | "to-prepare" | "drafted" | "submitted" | "signed" | "sent-on-time" | "sent-late" | "missing";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            taskFrom?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            letterBy?: string;
            given?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                letter?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                rescheduledTo?: string;
            };
            letter?: components["schemas"]["ApologyLetter"];
        };
        Directive: {
            id: string;
            /** @description Số, ký hiệu */
            number: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            issuedOn: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            dueOn: string;
            content: string;
            /** @enum {unknown} */
            state: "open" | "overdue" | "answered" | "withdrawn";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            recordedBy: string;
            addressees: {
                agency: {
                    id: string;
                    name: string;
                };
                answer?: {
                    answer: string;
                    /** @description Số, ngày văn bản trả lời */
                    document?: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    by: string;
                };
                mayAnswer: boolean;
            }[];
            mayWithdraw: boolean;
            withdrawn?: {
                reason: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
            };
        };
        DirectiveList: {
            rows: components["schemas"]["Directive"][];
            next?: string;
        };
        ExplanationSummary: {
            id: string;
            period: string;
            scheme: string;
            /** @description Kỳ, ví dụ Quý I/2024 */
            title: string;
            agency: {
                id: string;
                name: string;
            };
            /** @enum {unknown} */
            state: "open" | "complete" | "returned" | "confirmed";
            /** @description Quá thời hạn mà chưa xác nhận, hoặc xác nhận sau thời hạn */
            isLate: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
            /** @description Năm chưa có lịch nghỉ, thời hạn là ngày tạm tính */
            dueUnknownYear?: number;
            late: number;
            openOverdue: number;
            /** @description Số hồ sơ đã nêu nguyên nhân */
            stated: number;
            version: number;
            confirmed?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                /** @description Cơ quan chỉ có một người */
                alone: boolean;
            };
            returned?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                reason: string;
            };
        };
        ExplanationList: {
            rows: components["schemas"]["ExplanationSummary"][];
            count: {
                agencies: number;
                confirmed: number;
                confirmedLate: number;
                overdue: number;
            };
            mayAsk: boolean;
        };
        ExplainedDossier: {
            code: string;
            procedureCode?: string;
            procedureName?: string;
            /** @enum {unknown} */
            state: "late" | "open-overdue";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            finishedAt?: string;
            lateMinutes: number;
            /** @description Bước, cơ quan làm hết thời gian */
            step?: string;
            /** @description Nguyên nhân theo dữ liệu hệ thống */
            cause?: string;
            /** @description Chỉ nêu trong cơ quan và với kiểm soát thủ tục */
            officer?: string;
            mark: {
                /** @enum {unknown} */
                kind: "put-right" | "finished" | "none";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at?: string;
            };
            statement?: {
                /** @enum {unknown} */
                cause: "own-agency" | "consulted-agency" | "receiving-agency" | "applicant" | "system" | "procedure" | "force-majeure" | "other";
                causeText?: string;
                measure: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
            };
        };
        ExplanationView: {
            id: string;
            period: string;
            scheme: string;
            /** @description Kỳ, ví dụ Quý I/2024 */
            title: string;
            agency: {
                id: string;
                name: string;
            };
            /** @enum {unknown} */
            state: "open" | "complete" | "returned" | "confirmed";
            /** @description Quá thời hạn mà chưa xác nhận, hoặc xác nhận sau thời hạn */
            isLate: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
            /** @description Năm chưa có lịch nghỉ, thời hạn là ngày tạm tính */
            dueUnknownYear?: number;
            late: number;
            openOverdue: number;
            /** @description Số hồ sơ đã nêu nguyên nhân */
            stated: number;
            version: number;
            confirmed?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                /** @description Cơ quan chỉ có một người */
                alone: boolean;
            };
            returned?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                reason: string;
            };
            counting?: components["schemas"]["Counting"];
            mayState: boolean;
            mayConfirm: boolean;
            mayReturn: boolean;
            lines: components["schemas"]["ExplainedDossier"][];
            steps: {
                /** @enum {unknown} */
                type: "asked" | "stated" | "confirmed" | "returned" | "reminded";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                dossiers?: number;
                reason?: string;
            }[];
        };
        AskPreview: {
            counting: components["schemas"]["Counting"];
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            dueOn: string;
            /** @description Năm chưa có lịch nghỉ, thời hạn là ngày tạm tính */
            dueUnknownYear?: number;
            agencies: {
                agency: {
                    id: string;
                    name: string;
                };
                late: number;
                openOverdue: number;
                isAsked: boolean;
                isNobody: boolean;
            }[];
        };
        AskOutcome: {
            asked: number;
            dossiers: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
        };
        BacklogRow: {
            code: string;
            agency: {
                id: string;
                name: string;
            };
            procedureName?: string;
            officer?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            lateMinutes: number;
            step?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            promisedOn?: string;
            /** @enum {unknown} */
            standing?: "pending" | "kept" | "missed" | "replaced";
            missed: number;
            note?: string;
        };
        Backlog: {
            counting: components["schemas"]["Counting"];
            total: {
                /** @description Cam kết chưa đến ngày */
                pending: number;
                /** @description Cam kết đã thực hiện đúng ngày */
                kept: number;
                /** @description Cam kết không đúng ngày */
                missed: number;
                open: number;
                unpromised: number;
            };
            agencies: {
                agency: {
                    id: string;
                    name: string;
                };
                /** @description Cam kết chưa đến ngày */
                pending: number;
                /** @description Cam kết đã thực hiện đúng ngày */
                kept: number;
                /** @description Cam kết không đúng ngày */
                missed: number;
                open: number;
                unpromised: number;
                mayPromise: boolean;
            }[];
            rows: components["schemas"]["BacklogRow"][];
            weeks: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                open: number;
            }[];
        };
        BacklogPromised: {
            promised: number;
        };
        BacklogPromises: {
            total: number;
            rows: {
                code: string;
                agency: {
                    id: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                promisedOn: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                promisedAt: string;
                /** @enum {unknown} */
                standing: "pending" | "kept" | "missed";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                endedAt?: string;
                officer?: string;
                note?: string;
            }[];
        };
        BacklogOfficers: {
            rows: {
                id: string;
                name: string;
            }[];
        };
        /** @description Một lần đối soát với Cổng */
        ReconciliationRun: {
            id: string;
            /** @enum {unknown} */
            state: "staged" | "running" | "done" | "failed";
            /** @enum {unknown} */
            source: "file" | "protocol";
            /** @description Tên tệp */
            name: string;
            /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
            period?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            /** @description Người giao */
            createdByName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            cases?: number;
        };
        ReconciliationRunList: {
            rows: components["schemas"]["ReconciliationRun"][];
        };
        ReconciliationRunView: {
            id: string;
            /** @enum {unknown} */
            state: "staged" | "running" | "done" | "failed";
            /** @enum {unknown} */
            source: "file" | "protocol";
            /** @description Tên tệp */
            name: string;
            /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
            period?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            /** @description Người giao */
            createdByName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            cases?: number;
            /** @description Nội dung tệp còn trong kho */
            contentKept: boolean;
            layout?: {
                /** @enum {unknown} */
                format: "xlsx" | "csv" | "jsonl";
                sheet?: string;
                headerRow: number;
                columns: {
                    header: string;
                    /**
                     * @description Được hiểu là gì; không có: không đọc
                     * @enum {unknown}
                     */
                    field?: "code" | "agencyCode" | "agencyName" | "procedureCode" | "status" | "acceptedAt" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplements" | "lateness";
                }[];
                notices: string[];
            };
            task?: components["schemas"]["Task"];
            failure?: string;
            /** @description Từ số quá hạn của tỉnh đến số của Cổng: lateHere trừ tổng gap của các bước và untold là lateOnPortal */
            bridge?: {
                /** @description Quá hạn theo báo cáo của tỉnh: đã giải quyết và đang giải quyết */
                lateHere: number;
                /** @description Quá hạn theo danh sách của Cổng */
                lateOnPortal: number;
                steps: {
                    /**
                     * @description Loại chênh lệch
                     * @enum {unknown}
                     */
                    kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                    cases: number;
                    /** @description Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng */
                    gap: number;
                }[];
                /** @description Quá hạn ở tỉnh mà danh sách của Cổng không cho biết có quá hạn không */
                untold?: number;
                /** @description Số Cổng công bố */
                printed?: number;
                printedDifference?: number;
            };
            printedSource?: string;
            /** @description Danh sách có cột nào để so sánh */
            columns?: {
                [key: string]: boolean;
            };
            rows?: number;
            unread?: {
                cells: number;
                rows: number;
                first: {
                    row: number;
                    column: string;
                    value: string;
                    expected: string;
                }[];
            };
            kinds?: {
                /**
                 * @description Loại chênh lệch
                 * @enum {unknown}
                 */
                kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                cases: number;
                /** @description Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng */
                gap: number;
                causes: {
                    /**
                     * @description Nguyên nhân
                     * @enum {unknown}
                     */
                    cause: "completion-not-sent" | "completion-refused" | "completion-waiting" | "completion-sent-late" | "date-against-instant" | "returned-for-completed" | "extension-not-sent" | "stop-not-sent" | "due-changed-on-portal" | "restart-against-subtract" | "original-against-current" | "second-supplement-rule" | "not-sent" | "waiting-to-be-sent" | "refused-by-portal" | "unknown-procedure" | "ministry-system" | "wrong-agency" | "message-lost" | "behind-here" | "merged-units" | "agency-mapping" | "procedure-mapping" | "due-not-sent" | "no-limit-here" | "counter-reset" | "listed-twice" | "outside-period" | "unknown";
                    cases: number;
                }[];
            }[];
            agencies?: {
                agencyId: string | null;
                agencyName: string;
                cases: {
                    /**
                     * @description Loại chênh lệch
                     * @enum {unknown}
                     */
                    kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                    cases: number;
                    /** @description Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng */
                    gap: number;
                }[];
                total: number;
            }[];
            states?: {
                /**
                 * @description Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng
                 * @enum {unknown}
                 */
                state: "open" | "explained" | "sent-again" | "letter-written" | "closed";
                cases: number;
            }[];
            comparison?: {
                previousId: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                previousEndedAt?: string;
                changes: {
                    /**
                     * @description Loại chênh lệch
                     * @enum {unknown}
                     */
                    kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                    /** @enum {unknown} */
                    change: "new" | "still" | "gone";
                    cases: number;
                }[];
            };
        };
        ReconciliationCase: {
            /** @description Mã hồ sơ */
            code: string;
            agencyId: string | null;
            agencyName: string;
            findings: {
                /**
                 * @description Loại chênh lệch
                 * @enum {unknown}
                 */
                kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                /**
                 * @description Nguyên nhân
                 * @enum {unknown}
                 */
                cause: "completion-not-sent" | "completion-refused" | "completion-waiting" | "completion-sent-late" | "date-against-instant" | "returned-for-completed" | "extension-not-sent" | "stop-not-sent" | "due-changed-on-portal" | "restart-against-subtract" | "original-against-current" | "second-supplement-rule" | "not-sent" | "waiting-to-be-sent" | "refused-by-portal" | "unknown-procedure" | "ministry-system" | "wrong-agency" | "message-lost" | "behind-here" | "merged-units" | "agency-mapping" | "procedure-mapping" | "due-not-sent" | "no-limit-here" | "counter-reset" | "listed-twice" | "outside-period" | "unknown";
                /** @description Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng */
                gap: number;
                remedies: string[];
                /**
                 * @description So với lần đối soát trước
                 * @enum {unknown}
                 */
                change?: "new" | "still";
            }[];
            /** @enum {unknown} */
            behind?: "here" | "portal";
            here?: {
                agencyId?: string;
                agencyName?: string;
                /** @description Cơ quan như Cổng ghi, khi danh mục không có */
                agencyText?: string;
                procedureCode?: string;
                /** @description Mã trạng thái 1–10 của Cổng */
                status?: number;
                due?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                finish?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                /** @description Không có: danh sách của Cổng không cho biết */
                late?: boolean;
                supplementRequests?: number;
                copies?: number;
                inPeriod?: boolean;
            };
            there?: {
                agencyId?: string;
                agencyName?: string;
                /** @description Cơ quan như Cổng ghi, khi danh mục không có */
                agencyText?: string;
                procedureCode?: string;
                /** @description Mã trạng thái 1–10 của Cổng */
                status?: number;
                due?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                finish?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                /** @description Không có: danh sách của Cổng không cho biết */
                late?: boolean;
                supplementRequests?: number;
                copies?: number;
                inPeriod?: boolean;
            };
            /**
             * @description Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng
             * @enum {unknown}
             */
            state: "open" | "explained" | "sent-again" | "letter-written" | "closed";
            /** @description Người theo dõi */
            owner?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            dueOn?: string;
            letter?: string;
            steps: number;
        };
        ReconciliationCasePage: {
            rows: components["schemas"]["ReconciliationCase"][];
            total: number;
            /** @description Khóa của trang sau */
            next?: string;
        };
        ReconciliationCaseDetail: {
            /** @description Mã hồ sơ */
            code: string;
            agencyId: string | null;
            agencyName: string;
            findings: {
                /**
                 * @description Loại chênh lệch
                 * @enum {unknown}
                 */
                kind: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                /**
                 * @description Nguyên nhân
                 * @enum {unknown}
                 */
                cause: "completion-not-sent" | "completion-refused" | "completion-waiting" | "completion-sent-late" | "date-against-instant" | "returned-for-completed" | "extension-not-sent" | "stop-not-sent" | "due-changed-on-portal" | "restart-against-subtract" | "original-against-current" | "second-supplement-rule" | "not-sent" | "waiting-to-be-sent" | "refused-by-portal" | "unknown-procedure" | "ministry-system" | "wrong-agency" | "message-lost" | "behind-here" | "merged-units" | "agency-mapping" | "procedure-mapping" | "due-not-sent" | "no-limit-here" | "counter-reset" | "listed-twice" | "outside-period" | "unknown";
                /** @description Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng */
                gap: number;
                remedies: string[];
                /**
                 * @description So với lần đối soát trước
                 * @enum {unknown}
                 */
                change?: "new" | "still";
            }[];
            /** @enum {unknown} */
            behind?: "here" | "portal";
            here?: {
                agencyId?: string;
                agencyName?: string;
                /** @description Cơ quan như Cổng ghi, khi danh mục không có */
                agencyText?: string;
                procedureCode?: string;
                /** @description Mã trạng thái 1–10 của Cổng */
                status?: number;
                due?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                finish?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                /** @description Không có: danh sách của Cổng không cho biết */
                late?: boolean;
                supplementRequests?: number;
                copies?: number;
                inPeriod?: boolean;
            };
            there?: {
                agencyId?: string;
                agencyName?: string;
                /** @description Cơ quan như Cổng ghi, khi danh mục không có */
                agencyText?: string;
                procedureCode?: string;
                /** @description Mã trạng thái 1–10 của Cổng */
                status?: number;
                due?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                finish?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Chỉ biết ngày */
                    dateOnly: boolean;
                };
                /** @description Không có: danh sách của Cổng không cho biết */
                late?: boolean;
                supplementRequests?: number;
                copies?: number;
                inPeriod?: boolean;
            };
            /**
             * @description Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng
             * @enum {unknown}
             */
            state: "open" | "explained" | "sent-again" | "letter-written" | "closed";
            /** @description Người theo dõi */
            owner?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            dueOn?: string;
            letter?: string;
            steps: number;
            run: components["schemas"]["ReconciliationRun"];
            history: {
                id: string;
                /** @enum {unknown} */
                kind: "assign" | "explain" | "send-again" | "write-letter" | "record-fix" | "confirm" | "close" | "reopen" | "found-again";
                data: {
                    [key: string]: string | boolean;
                };
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                recordedByName: string;
            }[];
        };
        ReconciliationStepsRecorded: {
            cases: number;
        };
        /** @description computed: tính theo công thức; imported: số của Cổng; unresolved: chưa đủ căn cứ; not-applicable: không phát sinh hồ sơ */
        IndexScore: {
            /** @enum {unknown} */
            state: "computed" | "imported" | "unresolved" | "not-applicable";
            /** @description Không làm tròn; vắng khi chưa tính được, không phải 0 */
            value?: number;
        };
        IndexPortalScore: {
            score: number;
            max: number;
            nationalMean?: number;
            rank?: number;
            /** @description Số ngày giải quyết bình quân, theo Cổng */
            averageDays?: number;
            source: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            capturedAt: string;
            /** @enum {unknown} */
            origin: "http" | "file" | "typed-in";
        };
        IndexIndicator: {
            code: string;
            /** @description Số thứ tự theo bảng công thức, ví dụ 2.1 */
            number: string;
            name: string;
            /**
             * @description Nhóm chỉ số theo Quyết định 766/QĐ-TTg, khóa của giao diện Cổng Dịch vụ công quốc gia
             * @enum {unknown}
             */
            group: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL";
            /** @description null: không nguồn nào cho điểm tối đa riêng */
            max: number | null;
            /** @description Tên của phép đếm */
            counts?: {
                numerator: string;
                denominator: string;
            };
            /** @enum {unknown} */
            source: "own" | "portal" | "typed-in";
            /** @description false: công thức suy từ số liệu đã công bố, chưa có văn bản */
            isConfirmed: boolean;
            validFrom: string;
            counted?: {
                numerator: number;
                denominator: number;
            };
            score: components["schemas"]["IndexScore"];
            /** @enum {unknown} */
            why?: "no-formula" | "no-data" | "not-recorded";
            lost?: number;
            portal?: {
                code: string;
                numerator?: number;
                denominator?: number;
                score?: number;
                max?: number;
                /** @description Dấu chất lượng số liệu của Cổng */
                quality?: string;
            };
        };
        IndexGroup: {
            /**
             * @description Nhóm chỉ số theo Quyết định 766/QĐ-TTg, khóa của giao diện Cổng Dịch vụ công quốc gia
             * @enum {unknown}
             */
            key: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL";
            name: string;
            max: number;
            own: components["schemas"]["IndexScore"];
            /** @description Phần đã tính được: điểm và điểm tối đa của các chỉ số có điểm */
            known: {
                points: number;
                max: number;
            };
            portal?: components["schemas"]["IndexPortalScore"];
            standing: components["schemas"]["IndexScore"];
            previous?: components["schemas"]["IndexScore"];
            /** @description Tăng, giảm so với kỳ trước, điểm */
            change?: number;
            indicators: components["schemas"]["IndexIndicator"][];
        };
        IndexScope: {
            /** @enum {unknown} */
            kind: "province" | "agency" | "procedure";
            id?: string;
            name: string;
            agencyId?: string;
        };
        IndexView: {
            period: string;
            title: string;
            previous: {
                period: string;
                title: string;
            };
            counting: components["schemas"]["Counting"];
            scope: components["schemas"]["IndexScope"];
            received: number;
            onTime: number;
            hasDossiers: boolean;
            /** @description Hồ sơ nhập từ hệ thống khác, không có dữ liệu giấy tờ, phí và kết quả */
            unrecorded: number;
            groups: components["schemas"]["IndexGroup"][];
            total: {
                max: number;
                own: components["schemas"]["IndexScore"];
                standing: components["schemas"]["IndexScore"];
                portal?: components["schemas"]["IndexPortalScore"];
                /** @description Phần đã tính được: điểm và điểm tối đa của các chỉ số có điểm */
                known: {
                    points: number;
                    max: number;
                };
                /** @enum {unknown} */
                rating?: "Xuất sắc" | "Tốt" | "Khá" | "Trung bình" | "Yếu";
                previous?: components["schemas"]["IndexScore"];
            };
        };
        AgencyIndex: {
            counting: components["schemas"]["Counting"];
            rows: {
                agency: {
                    id: string;
                    code: string;
                    name: string;
                };
                /** @enum {unknown} */
                level: "province" | "department" | "district" | "commune" | "sector";
                /** @description Thứ hạng tiến độ trong cấp; bằng điểm đồng hạng */
                rank?: number;
                portalTotal?: number;
                received: number;
                onTime: number;
                groups: {
                    /**
                     * @description Nhóm chỉ số theo Quyết định 766/QĐ-TTg, khóa của giao diện Cổng Dịch vụ công quốc gia
                     * @enum {unknown}
                     */
                    key: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL";
                    max: number;
                    own: components["schemas"]["IndexScore"];
                    portal?: number;
                }[];
                /** @description Phần đã tính được: điểm và điểm tối đa của các chỉ số có điểm */
                known: {
                    points: number;
                    max: number;
                };
                change?: number;
            }[];
        };
        ProcedureIndex: {
            counting: components["schemas"]["Counting"];
            rows: {
                procedure: {
                    code: string;
                    name: string;
                };
                received: number;
                onTime: number;
                groups: {
                    /**
                     * @description Nhóm chỉ số theo Quyết định 766/QĐ-TTg, khóa của giao diện Cổng Dịch vụ công quốc gia
                     * @enum {unknown}
                     */
                    key: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL";
                    max: number;
                    own: components["schemas"]["IndexScore"];
                    portal?: number;
                }[];
                /** @description Phần đã tính được: điểm và điểm tối đa của các chỉ số có điểm */
                known: {
                    points: number;
                    max: number;
                };
                change?: number;
            }[];
        };
        IndexGain: {
            id: string;
            name: string;
            costing: number;
            of: number;
            gain: number;
        };
        IndexIndicatorDetail: {
            counting: components["schemas"]["Counting"];
            scope: components["schemas"]["IndexScope"];
            line: components["schemas"]["IndexIndicator"];
            isOfDossiers: boolean;
            /** @description Điểm thêm nếu thêm một, nếu đạt hết */
            gain?: {
                one: number;
                all: number;
            };
            byAgency: components["schemas"]["IndexGain"][];
            byProcedure: components["schemas"]["IndexGain"][];
            items: {
                code: string;
                name: string;
                counts: boolean;
                note?: string;
            }[];
        };
        PortalFigures: {
            rows: {
                id: string;
                /** @enum {unknown} */
                group: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL" | "total";
                groupName: string;
                /** @enum {unknown} */
                origin: "http" | "file" | "typed-in";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                capturedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                source: string;
                by?: string;
                score?: number;
                nationalMean?: number;
                units: number;
            }[];
        };
        PortalFigurePreview: {
            period: string;
            /** @enum {unknown} */
            group: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL" | "total";
            groupName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            capturedAt: string;
            source: string;
            province?: {
                score?: number;
                max: number;
                /** @description Số đang dùng trước khi ghi */
                before?: number;
            };
            nationalMean?: number;
            units: {
                name: string;
                score?: number;
                agency?: string;
            }[];
            unmatched: number;
            isOtherProvince: boolean;
            isKnown: boolean;
        };
        AskedPortal: {
            figures: components["schemas"]["PortalFigurePreview"][];
            failures: {
                endpoint: string;
                code: string;
                message: string;
            }[];
        };
        EvaluationFreeze: {
            id: string;
            period: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            sha256: string;
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            at: string;
            by: string;
        };
        EvaluationView: {
            period: string;
            title: string;
            rule: {
                id: string;
                name: string;
                isConfirmed: boolean;
                remark?: string;
                indices: {
                    /** @description Chỉ số theo Điều 13 */
                    index: number;
                    name: string;
                }[];
            };
            counting: components["schemas"]["Counting"];
            rows: {
                key: string;
                agency: {
                    id: string;
                    name: string;
                };
                officer?: string;
                result: {
                    /** @enum {unknown} */
                    kind: "agency" | "official";
                    dossiers: number;
                    indices: {
                        /** @description Chỉ số theo Điều 13 */
                        index: number;
                        /** @description Vắng: chưa có dữ liệu, không phải 0 */
                        value?: number;
                        /**
                         * @description Từ hồ sơ, từ sổ phản ánh kiến nghị, do người có trách nhiệm ghi, chưa có dữ liệu
                         * @enum {unknown}
                         */
                        origin: "dossiers" | "register" | "stated" | "none";
                        counts?: {
                            two: number;
                            one: number;
                            zero: number;
                            none: number;
                        };
                        /** @description Căn cứ của điểm được ghi */
                        basis?: string;
                        /** @description Người ghi */
                        by?: string;
                        /**
                         * Format: date-time
                         * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                         */
                        at?: string;
                        petitions?: {
                            due: number;
                            inTime: number;
                        };
                    }[];
                    total: number;
                    /** @description Điểm tối đa của các chỉ số có dữ liệu */
                    most: number;
                    missing: number[];
                    classes: {
                        lowest: {
                            key: string;
                            from: number;
                            name: string;
                        };
                        highest: {
                            key: string;
                            from: number;
                            name: string;
                        };
                    };
                    class?: {
                        key: string;
                        from: number;
                        name: string;
                    };
                };
                mayAppeal: boolean;
            }[];
            next?: string;
            total: number;
            freezes: components["schemas"]["EvaluationFreeze"][];
            frozen?: components["schemas"]["EvaluationFreeze"];
            sees: {
                all: boolean;
                agencies: string[];
                own: boolean;
            };
            mayManage: boolean;
            /** @description Chỉ có khi kỳ quá lớn để đếm ngay: lần đếm gần nhất, việc đếm đang làm */
            run?: {
                last?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    endedAt: string;
                    dossiers: number;
                    /** @description false: dữ liệu đã thay đổi sau khi đếm */
                    isCurrent: boolean;
                };
                current?: components["schemas"]["Task"];
                mayCount: boolean;
            };
        };
        EvaluationDossiers: {
            period: string;
            title: string;
            counting: components["schemas"]["Counting"];
            /** @description Chỉ số theo Điều 13 */
            index: number;
            indexName: string;
            agency: {
                id: string;
                name: string;
            };
            officer?: string;
            rows: {
                code: string;
                procedureName: string;
                isOnline: boolean;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                acceptedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                endedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                points: number | null;
                why: string;
                /** @description Điểm đã sửa theo kiến nghị được chấp nhận */
                isCorrected: boolean;
            }[];
            total: number;
            next?: string;
            mayAppeal: boolean;
        };
        EvaluationAppeal: {
            id: string;
            period: string;
            subject: string;
            agency: {
                id: string;
                name: string;
            };
            officer?: string;
            /** @description Chỉ số theo Điều 13 */
            index: number;
            indexName: string;
            code: string;
            wanted: number;
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            at: string;
            by: string;
            decision?: {
                points?: number;
                reason: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
            };
            mayDecide: boolean;
        };
        EvaluationAppealList: {
            rows: components["schemas"]["EvaluationAppeal"][];
            next?: string;
        };
        InspectionCase: {
            id: string;
            quarter: string;
            /** @enum {unknown} */
            kind: "supplement-at-due" | "suspension-at-due" | "supplement-after-notice" | "completed-long-before-return" | "completed-without-result" | "completed-in-bulk" | "completed-at-quarter-end" | "due-differs" | "ended-after-due" | "message-differs" | "petition-about-delay";
            kindName: string;
            /** @description Căn cứ của dấu hiệu */
            source: string;
            /** @enum {unknown} */
            state: "open" | "violation" | "none" | "transferred";
            agency: {
                id: string;
                name: string;
            };
            officer?: string;
            codes: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            at: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            foundAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            ownDueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            toldAt?: string;
            count?: number;
            mean?: number;
            evidence: {
                code?: string;
                seq: number;
                type: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                actor?: string;
            }[];
            conclusions: {
                /**
                 * @description Có vi phạm, không vi phạm, chuyển cơ quan khác xem xét
                 * @enum {unknown}
                 */
                conclusion: "violation" | "none" | "transferred";
                note: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
            }[];
            mayConclude: boolean;
        };
        InspectionList: {
            quarter: string;
            title: string;
            rows: components["schemas"]["InspectionCase"][];
            next?: string;
            counts: {
                agency: {
                    id: string;
                    name: string;
                };
                officer?: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                officerKey: string;
                /** @enum {unknown} */
                kind: "supplement-at-due" | "suspension-at-due" | "supplement-after-notice" | "completed-long-before-return" | "completed-without-result" | "completed-in-bulk" | "completed-at-quarter-end" | "due-differs" | "ended-after-due" | "message-differs" | "petition-about-delay";
                cases: number;
                open: number;
                violations: number;
            }[];
            maySearch: boolean;
            /** @description Lần rà soát gần nhất của quý, việc rà soát đang làm */
            search?: {
                last?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    endedAt: string;
                    dossiers: number;
                    found: number;
                    added: number;
                    askedBy: string;
                };
                current?: components["schemas"]["Task"];
            };
        };
        InspectionThresholds: {
            /** @description Ngưỡng của các dấu hiệu */
            standing: {
                "bulk.completions": number;
                "bulk.seconds": number;
                "quarterEnd.completions": number;
                "quarterEnd.timesMean": number;
                returnDays: number;
            };
            /** @description Ngưỡng của các dấu hiệu */
            shipped: {
                "bulk.completions": number;
                "bulk.seconds": number;
                "quarterEnd.completions": number;
                "quarterEnd.timesMean": number;
                returnDays: number;
            };
            rows: {
                from: string;
                /** @description Ngưỡng của các dấu hiệu */
                thresholds: {
                    "bulk.completions": number;
                    "bulk.seconds": number;
                    "quarterEnd.completions": number;
                    "quarterEnd.timesMean": number;
                    returnDays: number;
                };
                source: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                by?: string;
            }[];
            mayEdit: boolean;
        };
        GuideBody: {
            /** @description Nơi tiếp nhận, theo sổ của nơi này */
            agencyId: string;
            procedureCode: string;
            missing: string[];
            applicant?: string;
            submitter?: string;
            address?: string;
            phone?: string;
        };
        IntakeDraft: {
            /** Format: uuid */
            id: string;
            agencyId: string;
            /** @description Gửi lại khi lưu đè */
            version: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            updatedAt: string;
            /** @description Nội dung đang soạn; máy chủ giữ nguyên, đã mã hóa */
            content: {
                [key: string]: unknown;
            };
        };
        IntakeDraftList: {
            rows: components["schemas"]["IntakeDraft"][];
        };
        IntakeDraftBody: {
            /** @description Nơi tiếp nhận */
            agencyId: string;
            /** @description Phiên bản đang thấy; 0 khi mới bắt đầu soạn */
            version: number;
            /** @description Nội dung đang soạn; máy chủ giữ nguyên, đã mã hóa */
            content: {
                [key: string]: unknown;
            };
        };
        EarlierDossiersQuestion: {
            /** @description Số định danh của chủ hồ sơ */
            identity: string;
        };
        EarlierDossiers: {
            rows: {
                code: string;
                procedureCode?: string;
                procedureName?: string;
                agencyName: string;
                state: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                acceptedAt?: string;
                person: {
                    applicant?: string;
                    phone?: string;
                    email?: string;
                    address?: string;
                    holder?: string;
                };
                documents: {
                    id: string;
                    name: string;
                    documentKey?: string;
                    nationalCode?: string;
                    file: {
                        sha256: string;
                        name: string;
                        contentType: string;
                        bytes: number;
                    };
                }[];
            }[];
        };
        WaitingDossiers: {
            rows: {
                code: string;
                version: number;
                agency: {
                    id: string;
                    name: string;
                };
                receiving?: {
                    id: string;
                    name: string;
                };
                procedureCode?: string;
                procedureName?: string;
                /** @enum {unknown} */
                channel: "online" | "direct" | "postal";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                submittedAt?: string;
                /**
                 * Format: date-time
                 * @description Hạn trả lời: 8 giờ làm việc
                 */
                checkDueAt?: string;
                /** @description Phút làm việc còn lại; số âm là đã quá bấy nhiêu phút làm việc */
                minutesLeft?: number;
            }[];
        };
        /** @description Một lần chạy của một công việc nền */
        JobRun: {
            /** @description Dùng để chạy lại */
            id: string;
            /** @description Máy và số tiến trình */
            worker: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @enum {unknown} */
            outcome?: "done" | "failed";
            counts: {
                [key: string]: number;
            };
            /** @description Lỗi, bằng lời */
            failure?: string;
        };
        /** @description Một tin gửi đến một nơi nhận; không có nội dung tin */
        WebhookDelivery: {
            /** @description Mã tin; không đổi qua các lần thử */
            messageId: string;
            webhookId: string;
            /**
             * @description Chờ gửi, đã nhận, thôi gửi
             * @enum {unknown}
             */
            state: "pending" | "sent" | "dead";
            attempts: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            nextAttemptAt: string;
            /** @description Mã HTTP của lần thử cuối */
            status?: number;
            /** @description Lỗi của lần thử cuối */
            error?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
        };
        JobList: {
            queues: {
                name: string;
                /** @description Tên công việc */
                title: string;
                /** @description Khi nào chạy */
                schedule: string;
                waiting: number;
                active: number;
                failed: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                oldest?: string;
                lastRun?: components["schemas"]["JobRun"];
                failures: components["schemas"]["JobRun"][];
            }[];
            deliveries: {
                waiting: number;
                dead: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                oldest?: string;
            };
            dead: components["schemas"]["WebhookDelivery"][];
            recomputes: {
                id: string;
                /** @description Căn cứ của quyết định */
                cause: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @enum {unknown} */
                phase: "open" | "stragglers" | "ended" | "done";
                examined: number;
                moved: number;
                judgedAgain: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                startedAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                endedAt?: string;
            }[];
        };
        /** @description Nơi nhận tin gửi ra */
        Webhook: {
            id: string;
            name: string;
            url: string;
            types: string[];
            agencyId?: string;
            /** @enum {unknown} */
            state: "active" | "paused" | "revoked";
            /** @description Vì sao tạm dừng */
            reason?: string;
            /** @description Số lần hỏng liên tiếp */
            failures: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            createdAt: string;
            waiting: number;
            dead: number;
        };
        WebhookWithSecret: {
            webhook: components["schemas"]["Webhook"];
            /** @description Khóa ký tin theo Standard Webhooks; chỉ hiện lần này */
            secret: string;
        };
        CalendarPreview: {
            /** @description Số hồ sơ chưa kết thúc đã xét */
            examined: number;
            /** @description Số hồ sơ sẽ đổi hạn */
            moved: number;
            later: number;
            earlier: number;
            agencies: {
                agencyId: string;
                agencyName: string;
                moved: number;
            }[];
            examples: {
                code: string;
                agencyId: string;
                agencyName: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                before?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                after?: string;
            }[];
        };
        CalendarDecided: {
            /** @description Lần tính lại hạn, xem ở danh sách công việc */
            runId: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            /** @description Số dòng lịch mới */
            rows: number;
        };
        /** @description Liên thông với Cổng Dịch vụ công quốc gia đang ra sao */
        PortalStanding: {
            line?: {
                /** @description Địa chỉ trục kết nối, không có tài khoản */
                endpoint: string;
                /** @description Phiên bản bảng quy đổi mã đang dùng */
                mapping: string;
                batch: number;
                parallel: number;
                timeoutMs: number;
            };
            connection: {
                /**
                 * @description Đang gửi, ngừng gửi, đang thử một lần
                 * @enum {unknown}
                 */
                state: "closed" | "open" | "half-open";
                failures: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                openedAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                retryAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                lastSuccessAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                lastFailureAt?: string;
                /** @description Lỗi của lần gọi hỏng gần nhất */
                lastFailure?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                fetchedAt?: string;
            };
            queue: {
                waiting: number;
                waitingDossiers: number;
                refused: number;
                heldDossiers: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                oldest?: string;
                unmade: number;
                sentOfDay: number;
            };
            refusals: {
                /** @description Mã trả lời của Cổng */
                errorCode?: string;
                /** @description Lời của Cổng */
                words: string;
                /**
                 * @description Cổng từ chối, hay hệ thống này chặn trước khi gửi
                 * @enum {unknown}
                 */
                refusedBy: "portal" | "here";
                messages: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                newest: string;
            }[];
            intakes: {
                received: number;
                refused: number;
            };
        };
        /** @description Một tin gửi Cổng; không có nội dung tin */
        PortalMessage: {
            /** @description Mã hồ sơ */
            code: string;
            /** @description Số của việc mà tin kể; 0 là tình trạng hiện nay của hồ sơ, gửi lại cho Cổng */
            seq: number;
            part: number;
            revision: number;
            /** @description Dịch vụ của Cổng */
            service: string;
            /** @description Loại việc */
            kind: string;
            /** @description Phiên bản bảng quy đổi mã */
            mapping: string;
            /** @enum {unknown} */
            state: "waiting" | "sent" | "refused" | "replaced";
            attempts: number;
            /** @description Mã trả lời của Cổng */
            errorCode?: string;
            /** @description Lời của Cổng ở lần gửi cuối */
            words?: string;
            /**
             * @description Cổng từ chối, hay hệ thống này chặn trước khi gửi
             * @enum {unknown}
             */
            refusedBy?: "portal" | "here";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            madeAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            nextAttemptAt?: string;
            /** @description Chờ sau một tin bị từ chối của cùng hồ sơ */
            isHeld: boolean;
        };
        PortalMessages: {
            rows: components["schemas"]["PortalMessage"][];
            /** @description Khóa của trang sau */
            next?: string;
        };
        PortalMessagesOfDossier: {
            /** @description Đã nối với Cổng Dịch vụ công quốc gia */
            connected: boolean;
            rows: components["schemas"]["PortalMessage"][];
        };
        /** @description Một hồ sơ nộp trên Cổng */
        PortalIntake: {
            /** @description Mã hồ sơ trên Cổng */
            portalCode: string;
            /** @enum {unknown} */
            state: "received" | "refused";
            /** @description Mã hồ sơ đã cấp */
            code?: string;
            /** @description Vì sao chưa vào được */
            words?: string;
            attempts: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            settledAt?: string;
        };
        PortalAgain: {
            /** @enum {string} */
            kind: "dossier";
            /** @description Mã hồ sơ */
            code: string;
        } | {
            /** @enum {string} */
            kind: "message";
            /** @description Mã hồ sơ */
            code: string;
            seq: number;
            part: number;
        } | {
            /** @enum {string} */
            kind: "refusal";
            /** @description Mã trả lời; bỏ trống là tin không có mã */
            errorCode?: string;
            /** @description Lời từ chối, nguyên văn */
            words: string;
        } | {
            /** @enum {string} */
            kind: "all-refused";
        };
        PortalAgainPreview: {
            messages: number;
            dossiers: number;
            behind: number;
            /** @description Không có tin bị từ chối: gửi lại các bước và tình trạng hiện tại */
            isRepeat: boolean;
        };
        /** @description Việc lâu chạy trên máy chủ */
        Task: {
            id: string;
            /** @enum {unknown} */
            kind: "import-check" | "import-load" | "backup" | "backup-check" | "audit-check" | "reconcile" | "inspect" | "evaluate";
            /**
             * @description Chờ, đang làm, xong, không xong
             * @enum {unknown}
             */
            state: "waiting" | "running" | "done" | "failed";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            requestedAt: string;
            /** @description Người giao việc */
            requestedName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @description Tiến độ */
            progress: {
                /** @description Bước: survey, load, tables, files, entries, events, compare, dossiers */
                phase?: string;
                name?: string;
                done?: number;
                of?: number;
                perSecond?: number;
                remainingSeconds?: number;
            };
            /** @description Vì sao không xong, bằng lời */
            failure?: string;
        };
        TaskOf: {
            id: string;
            /** @enum {unknown} */
            kind: "import-check" | "import-load" | "backup" | "backup-check" | "audit-check" | "reconcile" | "inspect" | "evaluate";
            /**
             * @description Chờ, đang làm, xong, không xong
             * @enum {unknown}
             */
            state: "waiting" | "running" | "done" | "failed";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            requestedAt: string;
            /** @description Người giao việc */
            requestedName: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @description Tiến độ */
            progress: {
                /** @description Bước: survey, load, tables, files, entries, events, compare, dossiers */
                phase?: string;
                name?: string;
                done?: number;
                of?: number;
                perSecond?: number;
                remainingSeconds?: number;
            };
            /** @description Vì sao không xong, bằng lời */
            failure?: string;
            /** @description Việc trên cái gì */
            subject: string;
        };
        TaskOrdered: {
            /** @description Việc đã giao; hỏi lại tiến độ ở danh sách */
            taskId: string;
        };
        /** @description Một đợt nạp */
        ImportSummary: {
            id: string;
            /** @description Tên tệp */
            name: string;
            bytes: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            stagedAt: string;
            /** @description Người đưa lên */
            stagedName: string;
            /**
             * @description Mới đưa lên, đang kiểm tra, đã kiểm tra, đang nạp, đã nạp, đã xóa nội dung
             * @enum {unknown}
             */
            state: "staged" | "checking" | "checked" | "loading" | "loaded" | "discarded";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            loadedAt?: string;
            rows?: number;
            dossiers?: number;
            events?: number;
            conflicts?: number;
            issues?: number;
        };
        ImportList: {
            stages: components["schemas"]["ImportSummary"][];
            files: {
                id: string;
                name: string;
                sha256: string;
                bytes: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                /** @description Người nạp */
                actor?: string;
                rows: number;
                dossiers: number;
                events: number;
                unchanged: number;
                conflicts: number;
            }[];
        };
        ImportOutcome: {
            stored: boolean;
            /** @description Vì sao không nạp được gì */
            refusal?: string;
            rows: number;
            dossiers: number;
            events: number;
            unchanged: number;
            duplicates: number;
            createdAgencies: string[];
            notices: string[];
            seconds: number;
            issues: {
                count: number;
                first: {
                    row: number;
                    column: string;
                    value: string;
                    code: string;
                    /** @description Sai ở đâu */
                    problem: string;
                    /** @description Thế nào là đúng */
                    expected: string;
                    dossierCode?: string;
                }[];
                /** @description Có tệp CSV đầy đủ để tải */
                whole: boolean;
            };
            conflicts: {
                count: number;
                first: {
                    row: number;
                    /** @description Mã hồ sơ */
                    code: string;
                    field: string;
                    /** @description Đã ghi nhận */
                    stored: string;
                    /** @description Trong tệp */
                    given: string;
                }[];
                /** @description Có tệp CSV đầy đủ để tải */
                whole: boolean;
            };
            differences: {
                count: number;
                first: {
                    row: number;
                    /** @description Mã hồ sơ */
                    code: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    acceptedAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    promised: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    computed: string;
                }[];
                /** @description Có tệp CSV đầy đủ để tải */
                whole: boolean;
            };
        };
        /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
        Import: {
            id: string;
            /** @description Tên tệp */
            name: string;
            bytes: number;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            stagedAt: string;
            /** @description Người đưa lên */
            stagedName: string;
            /**
             * @description Mới đưa lên, đang kiểm tra, đã kiểm tra, đang nạp, đã nạp, đã xóa nội dung
             * @enum {unknown}
             */
            state: "staged" | "checking" | "checked" | "loading" | "loaded" | "discarded";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            loadedAt?: string;
            rows?: number;
            dossiers?: number;
            events?: number;
            conflicts?: number;
            issues?: number;
            layout?: {
                /** @enum {unknown} */
                format: "xlsx" | "csv" | "jsonl";
                sheet?: string;
                /** @description Dòng tiêu đề; 0 với JSON lines */
                headerRow: number;
                columns: {
                    header: string;
                    /**
                     * @description Trường dữ liệu
                     * @enum {unknown}
                     */
                    field?: "code" | "procedureCode" | "procedureName" | "field" | "agencyCode" | "agencyName" | "channel" | "applicant" | "phone" | "identity" | "submittedAt" | "acceptedAt" | "limit" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplementRequestedAt" | "supplementReceivedAt" | "status" | "officer" | "note";
                    samples: string[];
                }[];
                notices: string[];
            };
            choices: {
                /**
                 * @description Ngày hẹn trong tệp: ngày ghi trên giấy tiếp nhận, hay hạn hiện tại đã cộng các lần dừng, gia hạn
                 * @enum {unknown}
                 */
                dueAtMeans?: "receipt" | "current";
                system?: string;
                createAgencies?: boolean;
                keepGood?: boolean;
                statuses?: {
                    [key: string]: string;
                };
            };
            fields: (("code" | "procedureCode" | "procedureName" | "field" | "agencyCode" | "agencyName" | "channel" | "applicant" | "phone" | "identity" | "submittedAt" | "acceptedAt" | "limit" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplementRequestedAt" | "supplementReceivedAt" | "status" | "officer" | "note") | null)[];
            asksMeaning: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            checkedAt?: string;
            checked?: components["schemas"]["ImportOutcome"];
            loaded?: components["schemas"]["ImportOutcome"];
            task?: components["schemas"]["Task"];
        };
        AuditPage: {
            entries: {
                id: string;
                /** @description Chuỗi */
                chainId: string;
                /** @description Số trong chuỗi */
                number: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                principal: {
                    /** @enum {unknown} */
                    kind: "officer" | "machine" | "citizen" | "system" | "anonymous";
                    id: string;
                    name: string;
                };
                address?: string;
                requestId: string;
                /** @description Việc đã làm, ví dụ dossier:read-personal */
                action: string;
                subject: {
                    kind: string;
                    id: string;
                    code?: string;
                };
                reason?: string;
                /** @enum {unknown} */
                outcome: "done" | "refused";
                facts: {
                    [key: string]: unknown;
                };
                hash: string;
            }[];
            /** @description Khóa của trang sau */
            next?: string;
        };
        AuditState: {
            /**
             * Format: date-time
             * @description Toàn vẹn đến lúc này, nếu "sound"
             */
            checkedAt?: string;
            result?: {
                entries: number;
                events: number;
                dossiers: number;
                /** @description Không có chỗ nào bị sửa, xóa, chèn */
                sound: boolean;
                faults: string[];
                faultCount: number;
            };
            current?: components["schemas"]["Task"];
        };
        Backups: {
            /** @description Thư mục trên máy chủ */
            folder?: string;
            backups: {
                /** @description Tên thư mục */
                name: string;
                /**
                 * Format: date-time
                 * @description Thiếu: việc sao lưu bị ngắt, không khôi phục được
                 */
                createdAt?: string;
                schemaVersion?: number;
                rows?: number;
                files?: number;
                bytes: number;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                checkedAt?: string;
                /** @description Lần đọc lại gần nhất: nguyên vẹn */
                sound?: boolean;
                faults?: string[];
            }[];
            tasks: components["schemas"]["TaskOf"][];
        };
        ReportSettings: {
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            day: string;
            settings: {
                [key: string]: unknown;
            };
            rows: {
                /**
                 * @description Theo quy định, kèm theo chương trình, tỉnh tự ghi
                 * @enum {unknown}
                 */
                origin: "law" | "shipped" | "own";
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                to?: string;
                settings: {
                    [key: string]: unknown;
                };
                /** @description Căn cứ */
                source: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt?: string;
                /** @description Người ghi */
                by?: string;
                reason?: string;
            }[];
        };
        SettingsPreview: {
            differences: {
                /** @description Thiết lập */
                place: string;
                /** @description Đang là */
                before?: string;
                /** @description Sẽ là */
                after?: string;
            }[];
            overlaid: {
                place: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                from: string;
            }[];
            /** @description Phần đầu và phần cuối báo cáo của ngày đó sẽ in như thế nào */
            sheet?: {
                superior?: string;
                issuer: string;
                numberLine: string;
                placeAndDate: string;
                addressees: string[];
                legalBases: string[];
                recipients: string[];
                signature: {
                    capacity: string[];
                    signer: string;
                };
            };
        };
        EffectiveSettings: {
            rows: {
                key: string;
                /** @description Biến môi trường */
                env: string;
                /** @description Giá trị; giá trị bí mật không hiện */
                value: string;
                /** @enum {unknown} */
                source: "environment" | "file" | "default";
                about: string;
            }[];
        };
        DossierDetail: {
            code: string;
            agency: {
                id: string;
                name: string;
            };
            procedureCode?: string;
            procedureName?: string;
            officer?: string;
            /** @enum {unknown} */
            channel: "online" | "direct" | "postal";
            state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            acceptedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            endedAt?: string;
            /** @enum {unknown} */
            verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
            /** @description Phút làm việc; 0 nếu không quá hạn */
            lateMinutes: number;
            flags: ("end-by-return" | "original-due-unknown" | "second-supplement" | "supplement-asked-late" | "rescheduled-after-due" | "met-reschedule" | "due-soon" | "due-not-moved")[];
            /**
             * @description Kết thúc không tính vào hồ sơ đã giải quyết; "verdict" cho biết trước hay sau ngày hẹn trả
             * @enum {unknown}
             */
            apart?: "rejected" | "withdrawn" | "stopped";
            /** @description Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết */
            remainingMinutes?: number;
            /** @description Đang tạm dừng tính thời gian */
            pause?: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                since: string;
                /** @enum {unknown} */
                kind: "supplement" | "payment" | "suspension";
            };
            judging: components["schemas"]["Judging"];
            limitText?: string;
            legalLimitText?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            originalDueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            rescheduledDueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueIfResumedAt?: string;
            legalLateMinutes?: number;
            timeline: components["schemas"]["TimelineEntry"][];
            explanation: components["schemas"]["ExplanationLine"][];
            record?: components["schemas"]["DossierRecord"];
        };
        QuarterlyReport: {
            [key: string]: unknown;
        };
        ReportTotals: {
            resolved: number;
            early: number;
            onTime: number;
            late: number;
            latePercent: number | null;
            noDueDate: number;
            openOverdue: number;
        };
        ReportLine: {
            id: string;
            /** @description Kỳ báo cáo */
            title: string;
            period: string;
            /**
             * @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP
             * @enum {unknown}
             */
            scheme: "calendar" | "day15" | "tt02";
            /**
             * @description Dự thảo, đã chốt số liệu, đã trình ký, đã ban hành
             * @enum {unknown}
             */
            state: "draft" | "frozen" | "submitted" | "issued";
            /** @description Cách đánh giá */
            policyId: string;
            /**
             * @description Mẫu phụ lục
             * @enum {unknown}
             */
            layout: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            /** @description Người ghi lần cuối */
            actor?: string;
            number?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            issuedOn?: string;
            signer?: string;
            replaces?: {
                id: string;
                /** @enum {unknown} */
                as: "replacement" | "correction";
            };
            /** @description Báo cáo thay thế, đính chính báo cáo này */
            replacedBy?: string;
            /** @description Số cơ quan đã nhận số liệu đối chiếu */
            asked: number;
            answered: number;
            openObjections: number;
        };
        ReportList: {
            rows: components["schemas"]["ReportLine"][];
        };
        DraftChoice: {
            period: string;
            title: string;
            span: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            policies: {
                id: string;
                ruleText: string;
                totals: components["schemas"]["ReportTotals"];
                listed: number;
            }[];
            /** @description Báo cáo của kỳ mà báo cáo mới phải thay thế hoặc đính chính */
            standing?: {
                id: string;
                /**
                 * @description Dự thảo, đã chốt số liệu, đã trình ký, đã ban hành
                 * @enum {unknown}
                 */
                state: "draft" | "frozen" | "submitted" | "issued";
                number?: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                issuedOn?: string;
            };
            drafts: {
                id: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                actor?: string;
            }[];
        };
        ReportView: {
            id: string;
            /** @description Kỳ báo cáo */
            title: string;
            period: string;
            /**
             * @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP
             * @enum {unknown}
             */
            scheme: "calendar" | "day15" | "tt02";
            /**
             * @description Dự thảo, đã chốt số liệu, đã trình ký, đã ban hành
             * @enum {unknown}
             */
            state: "draft" | "frozen" | "submitted" | "issued";
            /** @description Cách đánh giá */
            policyId: string;
            /**
             * @description Mẫu phụ lục
             * @enum {unknown}
             */
            layout: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            recordedAt: string;
            /** @description Người ghi lần cuối */
            actor?: string;
            number?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            issuedOn?: string;
            signer?: string;
            replaces?: {
                id: string;
                /** @enum {unknown} */
                as: "replacement" | "correction";
            };
            /** @description Báo cáo thay thế, đính chính báo cáo này */
            replacedBy?: string;
            /** @description Số cơ quan đã nhận số liệu đối chiếu */
            asked: number;
            answered: number;
            openObjections: number;
            span: string;
            ruleText: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            asOf: string;
            /** @description Phiên bản của dự thảo; gửi kèm khi sửa, chốt */
            version: number;
            discarded: boolean;
            totals: components["schemas"]["ReportTotals"];
            listed: number;
            addressees: string[];
            legalBases: string[];
            recipients: string[];
            signature: {
                capacity: string[];
                signer: string;
            };
            signatures: {
                capacity: string[];
                signer: string;
            }[];
            proposals: {
                /** @enum {unknown} */
                id: "apologise" | "compare" | "clear" | "system";
                text: string;
                /** @description Lời văn theo thiết lập */
                standardText: string;
                /**
                 * Format: date
                 * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                 */
                date?: string;
            }[];
            edited: {
                [key: string]: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    by: string;
                };
            };
            agencies: {
                agencyId: string;
                name: string;
                figures: {
                    agencyId: string;
                    resolved: number;
                    late: number;
                    openOverdue: number;
                };
                confirmation?: {
                    agencyId: string;
                    /**
                     * @description Đã gửi, đã xác nhận, không thống nhất, không có ý kiến
                     * @enum {unknown}
                     */
                    state: "sent" | "confirmed" | "objected" | "no-opinion";
                    figures: {
                        agencyId: string;
                        resolved: number;
                        late: number;
                        openOverdue: number;
                    };
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    knownAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    sentAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    dueAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    answeredAt?: string;
                    answeredBy?: string;
                    /** @description Trả lời sau hạn */
                    late: boolean;
                    note?: string;
                };
                /** @description Số liệu đã khác với số liệu gửi đối chiếu */
                changed: boolean;
                /** @description Đã kết thúc hoạt động, không có cơ quan kế thừa */
                nobody: boolean;
            }[];
            objections: {
                id: string;
                agencyId: string;
                /** @description Mã hồ sơ */
                code: string;
                reason: string;
                evidence?: {
                    id: string;
                    name: string;
                };
                /** @enum {unknown} */
                state: "open" | "accepted" | "rejected";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                decision?: {
                    reason: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    by: string;
                };
                agencyName: string;
            }[];
            history: {
                seq: number;
                type: string;
                text: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                occurredAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                recordedAt: string;
                by: string;
            }[];
            files: {
                name: string;
                contentType: string;
                bytes: number;
                sha256: string;
            }[];
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            standardDueOn: string;
            /** @description Chương trình ký số của tỉnh, khi có kết nối */
            signing?: {
                /** @description Tệp đã ký mà chương trình ký số trả về */
                signed?: string;
            };
            may: ("edit" | "recount" | "send" | "decide" | "freeze" | "submit" | "issue" | "discard" | "replace")[];
        };
        OwnConfirmation: {
            agencyId: string;
            /**
             * @description Đã gửi, đã xác nhận, không thống nhất, không có ý kiến
             * @enum {unknown}
             */
            state: "sent" | "confirmed" | "objected" | "no-opinion";
            figures: {
                agencyId: string;
                resolved: number;
                late: number;
                openOverdue: number;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            answeredAt?: string;
            answeredBy?: string;
            /** @description Trả lời sau hạn */
            late: boolean;
            note?: string;
            reportId: string;
            /** @description Kỳ báo cáo */
            title: string;
            agencyName: string;
            /** @description Báo cáo đã chốt số liệu; không trả lời được nữa */
            closed: boolean;
            openObjections: number;
        };
        OwnConfirmations: {
            rows: components["schemas"]["OwnConfirmation"][];
        };
        ConfirmationDetail: {
            agencyId: string;
            /**
             * @description Đã gửi, đã xác nhận, không thống nhất, không có ý kiến
             * @enum {unknown}
             */
            state: "sent" | "confirmed" | "objected" | "no-opinion";
            figures: {
                agencyId: string;
                resolved: number;
                late: number;
                openOverdue: number;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            answeredAt?: string;
            answeredBy?: string;
            /** @description Trả lời sau hạn */
            late: boolean;
            note?: string;
            reportId: string;
            title: string;
            agencyName: string;
            closed: boolean;
            openObjections: number;
            lines: {
                code: string;
                procedureName?: string;
                officer?: string;
                /** @enum {unknown} */
                state: "late" | "open-overdue";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                receivedAt: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                dueAt?: string;
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                finishedAt?: string;
                /** @description Phút làm việc quá hạn */
                lateMinutes: number;
                step?: string;
                apologised: boolean;
            }[];
            objections: {
                id: string;
                agencyId: string;
                /** @description Mã hồ sơ */
                code: string;
                reason: string;
                evidence?: {
                    id: string;
                    name: string;
                };
                /** @enum {unknown} */
                state: "open" | "accepted" | "rejected";
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                at: string;
                by: string;
                decision?: {
                    reason: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    by: string;
                };
            }[];
            evidence: {
                id: string;
                name: string;
            }[];
            mayAnswer: boolean;
        };
        EvidenceFile: {
            id: string;
            name: string;
        };
        ReportDifference: {
            same: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            beforeKnownAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            afterKnownAt: string;
            totals: {
                /** @enum {unknown} */
                figure: "early" | "onTime" | "late" | "openOverdue";
                before: number;
                after: number;
                unexplained: number;
            }[];
            agencies: {
                code: string;
                name: string;
                changes: {
                    /** @enum {unknown} */
                    figure: "early" | "onTime" | "late" | "openOverdue";
                    before: number;
                    after: number;
                    unexplained: number;
                }[];
            }[];
            dossiers: {
                code: string;
                before?: {
                    agencyCode: string;
                    agencyName?: string;
                    exit: string;
                };
                after?: {
                    agencyCode: string;
                    agencyName?: string;
                    exit: string;
                };
                events: {
                    name: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    occurredAt: string;
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    recordedAt: string;
                    actor?: string;
                    reason?: string;
                }[];
            }[];
            lines: string[];
        };
        CheckFindings: {
            summary: string;
            findings: {
                kind: string;
                row: number | null;
                agency: string | null;
                printed: string;
                expected: string;
                /** @description Bằng lời */
                text: string;
            }[];
        };
        SignedCheck: {
            signature: {
                verified: boolean;
                refused: boolean;
                message: string;
            };
            figures: {
                /** @enum {unknown} */
                kind: "same" | "differs" | "unreadable";
                message: string;
            };
        };
        /** @description Thông tin khi nộp hồ sơ */
        Intake: {
            /** @description Cơ quan có thẩm quyền giải quyết (mã trong danh mục cơ quan) */
            agencyId: string;
            /** @description Nơi tiếp nhận, khi là nơi khác */
            receivingAgencyId?: string;
            /**
             * @description Hình thức nộp
             * @enum {unknown}
             */
            channel: "online" | "direct" | "postal";
            /** @description Mã thủ tục hành chính */
            procedureCode: string;
            /** @description Chủ hồ sơ */
            applicant: string;
            /** @description Người nộp thay */
            submitter?: string;
            /** @description Số định danh của chủ hồ sơ */
            identity?: string;
            /** @description Số điện thoại */
            phone?: string;
            /**
             * Format: email
             * @description Thư điện tử
             */
            email?: string;
            /** @description Địa chỉ */
            address?: string;
            /** @description Nội dung yêu cầu giải quyết */
            subject?: string;
            /** @description Chủ sở hữu kết quả: số định danh, mã số doanh nghiệp */
            holder?: string;
            /**
             * @description Cách nhận kết quả
             * @enum {unknown}
             */
            resultDelivery?: "counter" | "post" | "online";
            /** @description Số bộ hồ sơ */
            sets?: number;
            /** @description Cán bộ xử lý */
            officer?: string;
            /** @description Ghi chú */
            note?: string;
        };
        /** @description Hồ sơ mới */
        NewDossier: {
            /**
             * @description "draft": soạn; "submit": nộp trực tuyến, chờ kiểm tra; "accept": tiếp nhận ngay tại quầy, cấp mã và ngày hẹn trả; "refuse": không tiếp nhận, có phiếu từ chối
             * @enum {unknown}
             */
            type: "draft" | "submit" | "accept" | "refuse";
            intake: components["schemas"]["Intake"];
            /** @description Trường hợp của thủ tục */
            caseKey?: string;
            /**
             * @description Địa bàn; "difficult": miền núi, hải đảo, đặc biệt khó khăn
             * @enum {unknown}
             */
            area?: "ordinary" | "difficult";
            documents?: {
                /** @description Định danh của giấy tờ trong hồ sơ */
                id: string;
                /** @description Tên giấy tờ */
                name: string;
                /** @description Thành phần hồ sơ theo thủ tục */
                documentKey?: string;
                /**
                 * @description Bản giấy hay bản điện tử
                 * @enum {unknown}
                 */
                form: "paper" | "electronic";
                /** @description Số bản chính, bản sao có chứng thực, bản sao */
                copies?: {
                    original: number;
                    certified: number;
                    plain: number;
                };
                /** @description Số hóa khi tiếp nhận */
                digitised?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Người số hóa */
                    by: string;
                };
                /** @description Dùng lại, không yêu cầu nộp */
                reused?: boolean;
                /** @description Lấy từ kho dữ liệu điện tử của công dân */
                fromCitizenStore?: boolean;
                /** @description Bản điện tử đã ký số */
                digitallySigned?: boolean;
                /** @description Mã giấy tờ trong danh mục quốc gia */
                nationalCode?: string;
                /** @description Tệp đã tải lên */
                file?: {
                    /** @description SHA-256 của tệp đã tải lên hồ sơ */
                    sha256: string;
                };
            }[];
            fees?: {
                /** @description Định danh của khoản phí trong hồ sơ */
                id: string;
                /** @description Tên phí, lệ phí */
                name: string;
                /** @description Số tiền, đồng */
                due: number;
                /** @description Miễn, giảm */
                exemption?: {
                    /** @description Số tiền, đồng */
                    amount: number;
                    /** @description Căn cứ miễn, giảm */
                    basis: string;
                };
            }[];
            /** @description Lý do từ chối tiếp nhận */
            reason?: string;
            missing?: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        };
        /** @description Tính thử ngày hẹn trả */
        DuePreviewQuestion: {
            /** @description Cơ quan có thẩm quyền giải quyết */
            agencyId: string;
            /** @description Mã thủ tục hành chính */
            procedureCode: string;
            /**
             * @description Hình thức nộp
             * @enum {unknown}
             */
            channel: "online" | "direct" | "postal";
            /** @description Trường hợp của thủ tục */
            caseKey?: string;
            /**
             * @description Địa bàn; "difficult": miền núi, hải đảo, đặc biệt khó khăn
             * @enum {unknown}
             */
            area?: "ordinary" | "difficult";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            acceptedAt?: string;
        };
        Command: {
            /** @enum {string} */
            type: "submit";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "accept";
            /** @description Trường hợp của thủ tục */
            caseKey?: string;
            /**
             * @description Địa bàn; "difficult": miền núi, hải đảo, đặc biệt khó khăn
             * @enum {unknown}
             */
            area?: "ordinary" | "difficult";
            /** @description Cán bộ xử lý */
            officer?: string;
            documents?: {
                /** @description Định danh của giấy tờ trong hồ sơ */
                id: string;
                /** @description Tên giấy tờ */
                name: string;
                /** @description Thành phần hồ sơ theo thủ tục */
                documentKey?: string;
                /**
                 * @description Bản giấy hay bản điện tử
                 * @enum {unknown}
                 */
                form: "paper" | "electronic";
                /** @description Số bản chính, bản sao có chứng thực, bản sao */
                copies?: {
                    original: number;
                    certified: number;
                    plain: number;
                };
                /** @description Số hóa khi tiếp nhận */
                digitised?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Người số hóa */
                    by: string;
                };
                /** @description Dùng lại, không yêu cầu nộp */
                reused?: boolean;
                /** @description Lấy từ kho dữ liệu điện tử của công dân */
                fromCitizenStore?: boolean;
                /** @description Bản điện tử đã ký số */
                digitallySigned?: boolean;
                /** @description Mã giấy tờ trong danh mục quốc gia */
                nationalCode?: string;
                /** @description Tệp đã tải lên */
                file?: {
                    /** @description SHA-256 của tệp đã tải lên hồ sơ */
                    sha256: string;
                };
            }[];
            fees?: {
                /** @description Định danh của khoản phí trong hồ sơ */
                id: string;
                /** @description Tên phí, lệ phí */
                name: string;
                /** @description Số tiền, đồng */
                due: number;
                /** @description Miễn, giảm */
                exemption?: {
                    /** @description Số tiền, đồng */
                    amount: number;
                    /** @description Căn cứ miễn, giảm */
                    basis: string;
                };
            }[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "refuse";
            /** @description Lý do */
            reason: string;
            missing: string[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "start-step";
            /** @description Khóa của bước */
            step: string;
            /** @description Cán bộ */
            officer?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "finish-step";
            /** @description Khóa của bước */
            step: string;
            /** @description Kết quả của bước */
            outcome?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "assign";
            /** @description Cán bộ */
            officer: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "hand-over";
            /** @description Cán bộ nhận */
            officer?: string;
            /** @description Bộ phận nhận */
            unit?: string;
            /** @description Ghi chú */
            note?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "forward";
            /** @description Cơ quan nhận */
            agencyId: string;
            /** @description Lý do */
            reason: string;
            /** @description Thời hạn */
            limit?: {
                amount: number;
                /** @enum {unknown} */
                unit: "working-day" | "working-hour" | "calendar-day" | "month" | "same-day";
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "take-back";
            /** @description Ghi chú */
            note?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "ask-opinion";
            /** @description Cơ quan được hỏi */
            agencyId: string;
            /** @description Nội dung hỏi */
            question: string;
            /** @description Thời hạn */
            limit: {
                amount: number;
                /** @enum {unknown} */
                unit: "working-day" | "working-hour" | "calendar-day" | "month" | "same-day";
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "give-opinion";
            /** @description Lần hỏi */
            id: string;
            /** @description Nội dung trả lời */
            answer: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "request-supplement";
            /** @description Lý do */
            reason: string;
            missing: string[];
            /** @description Người duyệt yêu cầu bổ sung lần hai */
            approvedBy?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "receive-supplement";
            /** @description Ghi chú */
            reason?: string;
            documents?: {
                /** @description Định danh của giấy tờ trong hồ sơ */
                id: string;
                /** @description Tên giấy tờ */
                name: string;
                /** @description Thành phần hồ sơ theo thủ tục */
                documentKey?: string;
                /**
                 * @description Bản giấy hay bản điện tử
                 * @enum {unknown}
                 */
                form: "paper" | "electronic";
                /** @description Số bản chính, bản sao có chứng thực, bản sao */
                copies?: {
                    original: number;
                    certified: number;
                    plain: number;
                };
                /** @description Số hóa khi tiếp nhận */
                digitised?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Người số hóa */
                    by: string;
                };
                /** @description Dùng lại, không yêu cầu nộp */
                reused?: boolean;
                /** @description Lấy từ kho dữ liệu điện tử của công dân */
                fromCitizenStore?: boolean;
                /** @description Bản điện tử đã ký số */
                digitallySigned?: boolean;
                /** @description Mã giấy tờ trong danh mục quốc gia */
                nationalCode?: string;
                /** @description Tệp đã tải lên */
                file?: {
                    /** @description SHA-256 của tệp đã tải lên hồ sơ */
                    sha256: string;
                };
            }[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "request-payment";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "receive-payment";
            payments?: {
                /** @description Khoản phí */
                feeId: string;
                /** @description Số tiền đã nộp, đồng */
                amount: number;
                /**
                 * @description Nơi nộp
                 * @enum {unknown}
                 */
                channel: "counter" | "portal" | "provincial-gateway";
                /** @description Số biên lai */
                receiptNumber: string;
            }[];
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "suspend";
            /** @description Căn cứ: văn bản, điều */
            legalBasis: string;
            /** @description Số quyết định */
            decision: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            expectedUntil: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "resume";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "propose-reschedule";
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            dueAt: string;
            /** @description Lý do */
            reason: string;
            /**
             * @description Do đâu
             * @enum {unknown}
             */
            cause: "own-agency" | "consulted-agency" | "receiving-agency" | "system";
            /** @description Hạn đã qua: chỉ ghi lời xin lỗi và ngày hẹn mới, không đổi hạn để đánh giá */
            afterDue?: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "approve-reschedule";
            /** @description Số văn bản xin lỗi */
            apologyLetter: string;
            /** @description Hạn đã qua: chỉ ghi lời xin lỗi và ngày hẹn mới, không đổi hạn để đánh giá */
            afterDue?: boolean;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "decline-reschedule";
            /** @description Lý do */
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "complete";
            /** @description Kết quả đã ban hành */
            resultId?: string;
            /** @description Lý do trả bản giấy */
            paperReason?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "reject";
            /** @description Lý do */
            reason: string;
            /** @description Số văn bản */
            letter: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "stop";
            /** @description Lý do */
            reason: string;
            /** @description Số thông báo */
            notice: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "withdraw";
            /** @description Lý do */
            reason?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "return-result";
            /**
             * @description Cách nhận kết quả
             * @enum {unknown}
             */
            way: "counter" | "post" | "online";
            /** @description Người nhận */
            receivedBy?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "rate";
            /** @description Từ 1 (rất không hài lòng) đến 5 (rất hài lòng) */
            score: number;
            /** @description Ý kiến */
            comment?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "reopen";
            /** @description Lý do */
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "record-document";
            /** @description Thành phần hồ sơ */
            document: {
                /** @description Định danh của giấy tờ trong hồ sơ */
                id: string;
                /** @description Tên giấy tờ */
                name: string;
                /** @description Thành phần hồ sơ theo thủ tục */
                documentKey?: string;
                /**
                 * @description Bản giấy hay bản điện tử
                 * @enum {unknown}
                 */
                form: "paper" | "electronic";
                /** @description Số bản chính, bản sao có chứng thực, bản sao */
                copies?: {
                    original: number;
                    certified: number;
                    plain: number;
                };
                /** @description Số hóa khi tiếp nhận */
                digitised?: {
                    /**
                     * Format: date-time
                     * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                     */
                    at: string;
                    /** @description Người số hóa */
                    by: string;
                };
                /** @description Dùng lại, không yêu cầu nộp */
                reused?: boolean;
                /** @description Lấy từ kho dữ liệu điện tử của công dân */
                fromCitizenStore?: boolean;
                /** @description Bản điện tử đã ký số */
                digitallySigned?: boolean;
                /** @description Mã giấy tờ trong danh mục quốc gia */
                nationalCode?: string;
                /** @description Tệp đã tải lên */
                file?: {
                    /** @description SHA-256 của tệp đã tải lên hồ sơ */
                    sha256: string;
                };
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "assess-fee";
            /** @description Phí, lệ phí phải nộp */
            fee: {
                /** @description Định danh của khoản phí trong hồ sơ */
                id: string;
                /** @description Tên phí, lệ phí */
                name: string;
                /** @description Số tiền, đồng */
                due: number;
                /** @description Miễn, giảm */
                exemption?: {
                    /** @description Số tiền, đồng */
                    amount: number;
                    /** @description Căn cứ miễn, giảm */
                    basis: string;
                };
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "pay-fee";
            /** @description Lần nộp */
            payment: {
                /** @description Khoản phí */
                feeId: string;
                /** @description Số tiền đã nộp, đồng */
                amount: number;
                /**
                 * @description Nơi nộp
                 * @enum {unknown}
                 */
                channel: "counter" | "portal" | "provincial-gateway";
                /** @description Số biên lai */
                receiptNumber: string;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "refund-fee";
            /** @description Khoản phí */
            feeId: string;
            /** @description Số tiền, đồng */
            amount: number;
            /** @description Lý do */
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "issue-result";
            result: {
                /** @description Định danh của kết quả trong hồ sơ */
                id: string;
                /** @description Tên kết quả */
                name: string;
                /** @description Mã kết quả trong danh mục quốc gia */
                nationalCode?: string;
                /** @description Số, ký hiệu */
                number?: string;
                /** @description Chủ sở hữu kết quả */
                holder?: string;
                /** @description Tệp đã tải lên */
                file?: {
                    /** @description SHA-256 của tệp đã tải lên hồ sơ */
                    sha256: string;
                };
                /** @description Lý do bản giấy */
                paperReason?: string;
            };
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "revoke-result";
            /** @description Kết quả */
            resultId: string;
            /** @description Lý do */
            reason: string;
            /** @description Kết quả thay thế */
            replacedBy?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "note";
            /** @description Ghi chú */
            note: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
        } | {
            /** @enum {string} */
            type: "correct";
            /** @description Số thứ tự của việc cần đính chính */
            seq: number;
            replacement: {
                /**
                 * Format: date-time
                 * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                 */
                occurredAt: string;
                dateOnly?: boolean;
                data?: {
                    [key: string]: unknown;
                };
            } | null;
            /** @description Lý do */
            reason: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            occurredAt?: string;
            /** @description Vì sao nay mới ghi việc của ngày trước */
            lateEntryReason?: string;
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
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeriods: {
        parameters: {
            query?: {
                /** @description Loại kỳ */
                kind?: "month" | "quarter" | "half-year" | "nine-months" | "year";
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterFigures"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiersOfFigure: {
        parameters: {
            query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Số liệu cần xem danh sách hồ sơ */
                figure: "carried-over" | "reopened" | "received" | "received-online" | "received-direct" | "received-postal" | "resolved" | "early" | "on-time" | "late" | "no-due-date" | "withdrawn" | "stopped" | "open" | "open-in-time" | "open-paused" | "open-overdue";
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                level?: "department" | "district" | "commune" | "sector";
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Chỉ phần của kỳ từ ngày này */
                from?: string;
                /** @description Chỉ phần của kỳ đến hết ngày này */
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuarterlyReport: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterlyReport"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadQuarterlyReport: {
        parameters: {
            query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mẫu phụ lục */
                layout?: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
                format: "docx" | "xlsx" | "pdf" | "html" | "csv" | "json";
                disposition?: "attachment" | "inline";
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period: string;
                    /**
                     * @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP
                     * @enum {unknown}
                     */
                    scheme?: "calendar" | "day15" | "tt02";
                    /**
                     * @description Cách đánh giá
                     * @enum {unknown}
                     */
                    policy?: "province" | "portal766";
                    /**
                     * @description Mẫu phụ lục
                     * @enum {unknown}
                     */
                    layout: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
                    /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                    asOf?: string;
                    /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                    knownAt?: string;
                    replaces?: {
                        /** @description Mã báo cáo */
                        id: string;
                        /** @enum {unknown} */
                        as: "replacement" | "correction";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Mã báo cáo */
                        id: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReport: {
        parameters: {
            query: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftChoice"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareReport: {
        parameters: {
            query?: {
                /** @description Báo cáo khác của kỳ; bỏ trống là hiện nay */
                with?: string;
            };
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDifference"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    parts: {
                        addressees?: string[] | null;
                        legalBases?: string[] | null;
                        recipients?: string[] | null;
                        signature?: {
                            capacity: string[];
                            signer: string;
                        } | null;
                        dates?: {
                            apologise?: string | null;
                            compare?: string | null;
                            clear?: string | null;
                            system?: string | null;
                        };
                        texts?: {
                            apologise?: string | null;
                            compare?: string | null;
                            clear?: string | null;
                            system?: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recountReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sent: number;
                        nobody: string[];
                        /**
                         * Format: date-time
                         * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
                         */
                        dueAt: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    openObjections: string[];
                };
            };
        };
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
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
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReport: {
        parameters: {
            query: {
                format: "docx" | "xlsx" | "pdf" | "html" | "csv" | "json";
                disposition?: "attachment" | "inline";
            };
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadInternalList: {
        parameters: {
            query: {
                format: "docx" | "xlsx" | "pdf";
            };
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadStoredReport: {
        parameters: {
            query?: {
                disposition?: "attachment" | "inline";
            };
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    collectSignedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConfirmations"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                /** @description Cơ quan */
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                /** @description Cơ quan */
                agencyId: string;
            };
            cookie?: never;
        };
        /** @description Không có ý kiến nào trong "objections" là xác nhận số liệu */
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    objections: {
                        code: string;
                        reason: string;
                        evidenceId?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAgencyList: {
        parameters: {
            query: {
                format: "docx" | "xlsx" | "pdf" | "csv";
            };
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                /** @description Cơ quan */
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        /** @description Có "correction" hoặc "corrected" là tiếp thu */
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    correction?: {
                        /** @description Số thứ tự việc ghi sai trong hồ sơ */
                        seq: number;
                        /** @description Thời điểm đúng của việc đó */
                        occurredAt: string;
                    };
                    /**
                     * @description Hồ sơ đã được đính chính từ sau ý kiến
                     * @enum {boolean}
                     */
                    corrected?: true;
                };
            };
        };
        responses: {
            /** @description Đã ghi */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrend: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Số kỳ */
                count?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWeeks: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekTable"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLate: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Chỉ hồ sơ chưa xin lỗi: danh sách ngoại lệ của từng cơ quan */
                withoutApology?: boolean;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLateOfficials: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateOfficials"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDifference: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                otherScheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                otherPolicy?: "province" | "portal766";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForecast: {
        parameters: {
            query?: {
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Số ngày làm việc */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadControlTable: {
        parameters: {
            query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Chỉ hồ sơ chưa xin lỗi: danh sách ngoại lệ của từng cơ quan */
                withoutApology?: boolean;
                format: "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                table: "trend" | "weeks" | "officials" | "late" | "forecast";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRisks: {
        parameters: {
            query?: {
                /** @description Cơ quan giải quyết */
                agencyId?: string;
                includeChildren?: boolean;
                /** @description Chỉ hồ sơ được giao cho người hỏi */
                mine?: boolean;
                /** @description Khả năng trễ từ, phần trăm */
                from?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLoads: {
        parameters: {
            query?: {
                /** @description Cơ quan giải quyết */
                agencyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotificationTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationTemplates"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordNotificationTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "digest" | "explanation" | "apology" | "supplement" | "completed";
                    /** @enum {unknown} */
                    channel: "email" | "sms" | "zalo";
                    subject: string;
                    body: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    from: string;
                    /** @description Căn cứ */
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewNotificationTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "digest" | "explanation" | "apology" | "supplement" | "completed";
                    /** @enum {unknown} */
                    channel: "email" | "sms" | "zalo";
                    subject: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                state?: "queued" | "sent" | "delivered" | "refused" | "given-up";
                channel?: "email" | "sms" | "zalo" | "workspace";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnNotifications"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    stopped: ("digest" | "explanation" | "apology" | "supplement" | "completed")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnNotifications"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgencyReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Cơ quan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyLadder"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAgencyReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Cơ quan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    before: {
                        /**
                         * @description share: phần trăm thời hạn còn lại; days: số ngày làm việc
                         * @enum {unknown}
                         */
                        by: "share" | "days";
                        amount: number;
                        /**
                         * @description head: cả cán bộ và người đứng đầu
                         * @enum {unknown}
                         */
                        to: "officer" | "head";
                    }[];
                    /** @enum {unknown} */
                    headFrom: "due-today" | "overdue";
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    from: string;
                    /** @description Căn cứ */
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyLadder"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAgencyReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Cơ quan */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    before: {
                        /**
                         * @description share: phần trăm thời hạn còn lại; days: số ngày làm việc
                         * @enum {unknown}
                         */
                        by: "share" | "days";
                        amount: number;
                        /**
                         * @description head: cả cán bộ và người đứng đầu
                         * @enum {unknown}
                         */
                        to: "officer" | "head";
                    }[];
                    /** @enum {unknown} */
                    headFrom: "due-today" | "overdue";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApologies: {
        parameters: {
            query: {
                /** @description Cần chuẩn bị, chờ ký (gồm bản đang soạn), chờ gửi, đã gửi */
                tab: "prepare" | "signing" | "sending" | "sent";
                /** @description Cơ quan giải quyết */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Mã thủ tục */
                procedure?: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                dueFrom?: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                dueTo?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApologyList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossierApology: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierApology"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewApologies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Mã hồ sơ */
                    codes: string[];
                    /**
                     * @description Do đâu chậm: cơ quan giải quyết, cơ quan được lấy ý kiến, nơi tiếp nhận, hệ thống
                     * @enum {unknown}
                     */
                    cause: "own-agency" | "consulted-agency" | "receiving-agency" | "system";
                    /** @description Lý do quá hạn ghi trong văn bản */
                    reason: string;
                    /** @description Số ngày làm việc xin thêm */
                    workingDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApologyDrafts"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftApologies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Mã hồ sơ */
                    codes: string[];
                    /**
                     * @description Do đâu chậm: cơ quan giải quyết, cơ quan được lấy ý kiến, nơi tiếp nhận, hệ thống
                     * @enum {unknown}
                     */
                    cause: "own-agency" | "consulted-agency" | "receiving-agency" | "system";
                    /** @description Lý do quá hạn ghi trong văn bản */
                    reason: string;
                    /** @description Số ngày làm việc xin thêm */
                    workingDays: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApologyDrafts"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepApologies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /**
                     * @description Trình, ký, trả lại, lấy số và gửi, đổi ngày hẹn theo văn bản
                     * @enum {unknown}
                     */
                    act: "submit" | "sign" | "decline" | "send" | "redate";
                    /**
                     * @description Ký với tư cách người đứng đầu hay cấp phó
                     * @enum {unknown}
                     */
                    capacity?: "head" | "deputy";
                    /**
                     * @description Cách gửi: bưu chính, thư điện tử, tin nhắn, Zalo, trao tại quầy
                     * @enum {unknown}
                     */
                    channel?: "post" | "email" | "sms" | "zalo" | "counter";
                    /** @description Lý do trả lại */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApologySteps"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printApologies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Tệp PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectives: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDirective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Số, ký hiệu: 125/UBND-KSTT */
                    number: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    issuedOn: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    dueOn: string;
                    content: string;
                    agencyIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directive"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Cơ quan, theo danh mục */
                    agencyId: string;
                    answer: string;
                    /** @description Số, ngày văn bản trả lời */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directive"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDirective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directive"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExplanations: {
        parameters: {
            query?: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period?: string;
                /** @description Cơ quan, theo danh mục */
                agency?: string;
                state?: "open" | "complete" | "returned" | "confirmed";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askExplanations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period: string;
                    /**
                     * @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP
                     * @enum {unknown}
                     */
                    scheme?: "calendar" | "day15" | "tt02";
                    agencyIds?: string[];
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskOutcome"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Yêu cầu giải trình */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewExplanations: {
        parameters: {
            query: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg */
                policy?: "province" | "portal766";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateCauses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Yêu cầu giải trình */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codes: string[];
                    /** @enum {unknown} */
                    cause: "own-agency" | "consulted-agency" | "receiving-agency" | "applicant" | "system" | "procedure" | "force-majeure" | "other";
                    /** @description Cần khi chọn nguyên nhân khác */
                    causeText?: string;
                    /** @description Biện pháp khắc phục */
                    measure: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Yêu cầu giải trình */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Bản mà người thực hiện đã xem */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Yêu cầu giải trình */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Bản mà người thực hiện đã xem */
                    version: number;
                    reason: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadExplanations: {
        parameters: {
            query: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Cơ quan, theo danh mục */
                agency?: string;
                format: "docx" | "xlsx" | "pdf";
                /** @description Báo cáo của tỉnh, hoặc công văn giải trình của một cơ quan */
                document?: "report" | "letter";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBacklog: {
        parameters: {
            query?: {
                /** @description Mã cơ quan trong danh mục; bỏ trống là mọi cơ quan trong phạm vi */
                agency?: string;
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backlog"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromises: {
        parameters: {
            query: {
                /** @description Mã cơ quan trong danh mục; bỏ trống là mọi cơ quan trong phạm vi */
                agency?: string;
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                standing: "pending" | "kept" | "missed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogPromises"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promiseDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codes: string[];
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    promisedOn: string;
                    /** @description Tài khoản cán bộ của cơ quan vào ngày cam kết; bỏ trống: người đang giữ hồ sơ */
                    officer?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogPromised"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBacklogOfficers: {
        parameters: {
            query: {
                agency: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklogOfficers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBacklog: {
        parameters: {
            query: {
                /** @description Mã cơ quan trong danh mục; bỏ trống là mọi cơ quan trong phạm vi */
                agency?: string;
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                format: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndex766: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencyIndex766: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyIndex"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureIndex766: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureIndex"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicator766: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Mã chỉ số, ví dụ ON_TIME */
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexIndicatorDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiersOfIndicator: {
        parameters: {
            query: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
                /** @description all: mẫu số; counted: tử số; costing: hồ sơ làm mất điểm */
                part: "all" | "counted" | "costing";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Mã chỉ số, ví dụ ON_TIME */
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadIndex766: {
        parameters: {
            query: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
                format: "docx" | "pdf" | "html" | "xlsx" | "csv" | "json";
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPortalFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalFigures"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPortalFigure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period: string;
                    /** @description Nguồn: nơi đã xem số liệu */
                    source: string;
                    /** @description Thời điểm của số liệu, yyyy-MM-ddTHH:mm giờ Việt Nam */
                    capturedAt: string;
                    /** @description Chỉ xem trước, không ghi */
                    preview?: boolean;
                    /** @enum {unknown} */
                    group: "CKMB" | "TDGQ" | "CLGQ" | "TTTT" | "MDSH" | "MDHL" | "total";
                    score: number;
                    nationalMean?: number;
                    rank?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalFigurePreview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalFigurePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPortalAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period: string;
                    /** @description Nguồn: nơi đã xem số liệu */
                    source: string;
                    /** @description Thời điểm của số liệu, yyyy-MM-ddTHH:mm giờ Việt Nam */
                    capturedAt: string;
                    /** @description Chỉ xem trước, không ghi */
                    preview?: boolean;
                    /** @description Câu trả lời của giao diện đánh giá, nguyên văn */
                    answer: {
                        [key: string]: unknown;
                    };
                    /** @enum {unknown} */
                    endpoint?: "service-results" | "transparency" | "dvc-progress-tree" | "provide-online-tree" | "formality-online-payment-tree" | "dossier-digitized" | "handling-satisfaction";
                    /** @description Nhận cả số liệu của tỉnh khác (dùng thử) */
                    acceptsOther?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalFigurePreview"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalFigurePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPortalFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period: string;
                    preview?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedPortal"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                of?: "agencies" | "officials" | "own";
                /** @description Mã cơ quan trong danh mục */
                agency?: string;
                /** @description Cột được sắp; catalogue: theo danh mục cơ quan */
                sort?: "catalogue" | "officer" | "dossiers" | "total" | "index1" | "index2" | "index3" | "index4" | "index5" | "index6" | "index7" | "index8" | "index9";
                desc?: boolean;
                /** @description Bản đã chốt thay cho số liệu hiện nay */
                frozen?: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiersOfEvaluation: {
        parameters: {
            query: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Chỉ số theo Điều 13 */
                index: number;
                /** @description Hồ sơ có 2, 1, 0 điểm, hoặc chưa có dữ liệu */
                points?: "two" | "one" | "zero" | "none";
                sort?: "code" | "procedure" | "accepted" | "due" | "ended" | "points";
                desc?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationDossiers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadEvaluation: {
        parameters: {
            query: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Bản đã chốt thay cho số liệu hiện nay */
                frozen?: string;
                of?: "agency" | "official";
                format: "xlsx" | "csv" | "docx" | "pdf";
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordEvaluationMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chỉ số theo Điều 13 */
                    index: number;
                    value: number;
                    basis: string;
                };
            };
        };
        responses: {
            /** @description Đã ghi */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationFreeze"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countEvaluation: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOrdered"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvaluationAppeals: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationAppealList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileEvaluationAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chỉ số theo Điều 13 */
                    index: number;
                    code: string;
                    wanted: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationAppeal"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideEvaluationAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    points?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationAppeal"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionThresholds"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordInspectionThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Ngưỡng của các dấu hiệu */
                    thresholds: {
                        "bulk.completions": number;
                        "bulk.seconds": number;
                        "quarterEnd.completions": number;
                        "quarterEnd.timesMean": number;
                        returnDays: number;
                    };
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionThresholds"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInspectionThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionThresholds"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInspectionCases: {
        parameters: {
            query?: {
                kind?: "supplement-at-due" | "suspension-at-due" | "supplement-after-notice" | "completed-long-before-return" | "completed-without-result" | "completed-in-bulk" | "completed-at-quarter-end" | "due-differs" | "ended-after-due" | "message-differs" | "petition-about-delay";
                state?: "open" | "violation" | "none" | "transferred";
                agency?: string;
                /** @description Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên */
                officer?: string;
                sort?: "dossier" | "kind" | "agency" | "officer" | "happened" | "state";
                desc?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionCase"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchInspectionCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOrdered"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concludeInspectionCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Có vi phạm, không vi phạm, chuyển cơ quan khác xem xét
                     * @enum {unknown}
                     */
                    conclusion: "violation" | "none" | "transferred";
                    note: string;
                    /** @description Số kết luận mà người ghi đã thấy */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionCase"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossiers: {
        parameters: {
            query?: {
                /** @description Cơ quan giải quyết (mã trong danh mục cơ quan) */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
                /** @description Lĩnh vực */
                field?: string;
                /** @description Trạng thái; nhiều giá trị: state=a&state=b */
                state?: ("draft" | "submitted" | "accepted" | "refused" | "in-process" | "awaiting-supplement" | "awaiting-payment" | "suspended" | "withdrawn" | "rejected" | "stopped" | "completed" | "returned")[];
                /** @description Tiến độ; "due-soon": sắp đến hạn */
                verdict?: ("early" | "on-time" | "late" | "open-in-time" | "due-soon" | "open-overdue" | "paused" | "no-limit" | "out-of-scope")[];
                /** @description true: đang giải quyết; false: đã kết thúc */
                open?: boolean;
                /** @description Cán bộ xử lý */
                officer?: string;
                /** @description true: đã có người xử lý; false: chưa phân công */
                assigned?: boolean;
                /** @description "signature": đang ở bước ký, hoặc có đề nghị gia hạn chờ quyết định; "division": đang ở bước của phòng chuyên môn */
                waiting?: "signature" | "division";
                /** @description Hình thức nộp */
                channel?: "online" | "direct" | "postal";
                /** @description Tiếp nhận từ ngày */
                acceptedFrom?: string;
                /** @description Tiếp nhận đến hết ngày */
                acceptedTo?: string;
                /** @description Hẹn trả từ ngày */
                dueFrom?: string;
                /** @description Hẹn trả đến hết ngày */
                dueTo?: string;
                /** @description Kết thúc từ ngày */
                endedFrom?: string;
                /** @description Kết thúc đến hết ngày */
                endedTo?: string;
                /** @description Tìm theo từ đầu của mã, thủ tục, cán bộ, chủ hồ sơ; không cần dấu */
                q?: string;
                /** @description "due": hồ sơ đang giải quyết, còn ít thời gian nhất trước; "intake": mới tiếp nhận trước; "code": theo mã */
                sort?: "due" | "intake" | "code";
                /** @description Kèm tên chủ hồ sơ nếu có quyền; mỗi lần đọc được ghi nhật ký */
                personal?: boolean;
                /** @description Khóa "next" của trang trước */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierQueue"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveDossier: {
        parameters: {
            query?: never;
            header: {
                /** @description Khóa do bên gửi đặt, mới cho mỗi việc; gửi lại cùng khóa thì nhận lại trả lời đầu tiên */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDossier"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countOpenDossiers: {
        parameters: {
            query?: {
                /** @description Cơ quan giải quyết (mã trong danh mục cơ quan) */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
                /** @description Lĩnh vực */
                field?: string;
                /** @description Trạng thái; nhiều giá trị: state=a&state=b */
                state?: ("draft" | "submitted" | "accepted" | "refused" | "in-process" | "awaiting-supplement" | "awaiting-payment" | "suspended" | "withdrawn" | "rejected" | "stopped" | "completed" | "returned")[];
                /** @description Cán bộ xử lý */
                officer?: string;
                /** @description true: đã có người xử lý; false: chưa phân công */
                assigned?: boolean;
                /** @description "signature": đang ở bước ký, hoặc có đề nghị gia hạn chờ quyết định; "division": đang ở bước của phòng chuyên môn */
                waiting?: "signature" | "division";
                /** @description Hình thức nộp */
                channel?: "online" | "direct" | "postal";
                /** @description Tiếp nhận từ ngày */
                acceptedFrom?: string;
                /** @description Tiếp nhận đến hết ngày */
                acceptedTo?: string;
                /** @description Hẹn trả từ ngày */
                dueFrom?: string;
                /** @description Hẹn trả đến hết ngày */
                dueTo?: string;
                /** @description Kết thúc từ ngày */
                endedFrom?: string;
                /** @description Kết thúc đến hết ngày */
                endedTo?: string;
                /** @description Tìm theo từ đầu của mã, thủ tục, cán bộ, chủ hồ sơ; không cần dấu */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCounts"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDossiers: {
        parameters: {
            query: {
                /** @description Cơ quan giải quyết (mã trong danh mục cơ quan) */
                agency?: string;
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                /** @description Mã thủ tục hành chính */
                procedure?: string;
                /** @description Lĩnh vực */
                field?: string;
                /** @description Trạng thái; nhiều giá trị: state=a&state=b */
                state?: ("draft" | "submitted" | "accepted" | "refused" | "in-process" | "awaiting-supplement" | "awaiting-payment" | "suspended" | "withdrawn" | "rejected" | "stopped" | "completed" | "returned")[];
                /** @description Tiến độ; "due-soon": sắp đến hạn */
                verdict?: ("early" | "on-time" | "late" | "open-in-time" | "due-soon" | "open-overdue" | "paused" | "no-limit" | "out-of-scope")[];
                /** @description true: đang giải quyết; false: đã kết thúc */
                open?: boolean;
                /** @description Cán bộ xử lý */
                officer?: string;
                /** @description true: đã có người xử lý; false: chưa phân công */
                assigned?: boolean;
                /** @description "signature": đang ở bước ký, hoặc có đề nghị gia hạn chờ quyết định; "division": đang ở bước của phòng chuyên môn */
                waiting?: "signature" | "division";
                /** @description Hình thức nộp */
                channel?: "online" | "direct" | "postal";
                /** @description Tiếp nhận từ ngày */
                acceptedFrom?: string;
                /** @description Tiếp nhận đến hết ngày */
                acceptedTo?: string;
                /** @description Hẹn trả từ ngày */
                dueFrom?: string;
                /** @description Hẹn trả đến hết ngày */
                dueTo?: string;
                /** @description Kết thúc từ ngày */
                endedFrom?: string;
                /** @description Kết thúc đến hết ngày */
                endedTo?: string;
                /** @description Tìm theo từ đầu của mã, thủ tục, cán bộ, chủ hồ sơ; không cần dấu */
                q?: string;
                /** @description "due": hồ sơ đang giải quyết, còn ít thời gian nhất trước; "intake": mới tiếp nhận trước; "code": theo mã */
                sort?: "due" | "intake" | "code";
                /** @description Kèm tên chủ hồ sơ nếu có quyền; mỗi lần đọc được ghi nhật ký */
                personal?: boolean;
                format: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDossier: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Kèm dữ liệu cá nhân nếu có quyền; mỗi lần đọc được ghi nhật ký */
                personal?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Kèm dữ liệu cá nhân nếu có quyền; mỗi lần đọc được ghi nhật ký */
                personal?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedEvent"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainDueDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueExplanation"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của hồ sơ đang thấy */
                "if-match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Command"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierOfficers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierMessages"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDossierReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierReadings"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    executeCommand: {
        parameters: {
            query?: never;
            header: {
                /** @description Khóa do bên gửi đặt, mới cho mỗi việc; gửi lại cùng khóa thì nhận lại trả lời đầu tiên */
                "idempotency-key": string;
                /** @description ETag của hồ sơ đang thấy; thiếu thì bị từ chối (428) */
                "if-match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Command"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDueDate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuePreviewQuestion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /** @description Ngày của danh mục; mặc định hôm nay */
                day?: string;
                /** @description Chỉ cơ quan này và các đơn vị trực thuộc */
                under?: string;
                /** @description Tìm theo tên, tên tắt, mã; không cần dấu */
                q?: string;
                kind?: "province" | "department" | "district" | "commune" | "sector";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarYear: {
        parameters: {
            query?: {
                /** @description Lịch riêng của cơ quan */
                agency?: string;
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSets"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Định danh cơ quan */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencyChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChanges"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAgencyChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyChange"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChanged"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAgencyChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChangePreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendarDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Căn cứ: số, ngày, cơ quan ban hành */
                    source: string;
                    days: {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        day: string;
                        /**
                         * @description Ngày nghỉ, ngày làm bù, nghỉ cục bộ
                         * @enum {unknown}
                         */
                        kind: "off" | "makeup" | "local";
                        /** @description Như người dân thấy: "Nghỉ do mưa lũ" */
                        name: string;
                        /**
                         * @default official
                         * @enum {unknown}
                         */
                        status: "official" | "proposed";
                        /** @description Cơ quan nghỉ cục bộ */
                        agencyId?: string;
                        /** @description Nửa ngày */
                        half?: boolean;
                        /** @description Ngày nghỉ và ngày làm bù cùng một mã */
                        swapId?: string;
                        sessions?: {
                            /** @description Phút trong ngày, giờ Việt Nam */
                            open: number;
                            /** @description Phút trong ngày, giờ Việt Nam */
                            close: number;
                        }[];
                        /** @description Bãi bỏ dòng cùng ngày, loại, cơ quan */
                        revoked?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDecisions"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCalendarDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Căn cứ: số, ngày, cơ quan ban hành */
                    source: string;
                    days: {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        day: string;
                        /**
                         * @description Ngày nghỉ, ngày làm bù, nghỉ cục bộ
                         * @enum {unknown}
                         */
                        kind: "off" | "makeup" | "local";
                        /** @description Như người dân thấy: "Nghỉ do mưa lũ" */
                        name: string;
                        /**
                         * @default official
                         * @enum {unknown}
                         */
                        status: "official" | "proposed";
                        /** @description Cơ quan nghỉ cục bộ */
                        agencyId?: string;
                        /** @description Nửa ngày */
                        half?: boolean;
                        /** @description Ngày nghỉ và ngày làm bù cùng một mã */
                        swapId?: string;
                        sessions?: {
                            /** @description Phút trong ngày, giờ Việt Nam */
                            open: number;
                            /** @description Phút trong ngày, giờ Việt Nam */
                            close: number;
                        }[];
                        /** @description Bãi bỏ dòng cùng ngày, loại, cơ quan */
                        revoked?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDecided"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMovedDossiers: {
        parameters: {
            query?: {
                /** @description Khóa "next" của trang trước */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDossiers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarProposals"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeCalendarDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Căn cứ: số, ngày, cơ quan ban hành */
                    source: string;
                    days: {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        day: string;
                        /**
                         * @description Ngày nghỉ, ngày làm bù, nghỉ cục bộ
                         * @enum {unknown}
                         */
                        kind: "off" | "makeup" | "local";
                        /** @description Như người dân thấy: "Nghỉ do mưa lũ" */
                        name: string;
                        /**
                         * @default official
                         * @enum {unknown}
                         */
                        status: "official" | "proposed";
                        /** @description Cơ quan nghỉ cục bộ */
                        agencyId?: string;
                        /** @description Nửa ngày */
                        half?: boolean;
                        /** @description Ngày nghỉ và ngày làm bù cùng một mã */
                        swapId?: string;
                        sessions?: {
                            /** @description Phút trong ngày, giờ Việt Nam */
                            open: number;
                            /** @description Phút trong ngày, giờ Việt Nam */
                            close: number;
                        }[];
                        /** @description Bãi bỏ dòng cùng ngày, loại, cơ quan */
                        revoked?: boolean;
                    }[];
                    /** @description Lý do */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarProposal"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerCalendarProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    verdict: "approve" | "decline" | "withdraw";
                    /** @description Lý do từ chối */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarProposal"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                /** @description Tìm theo mã, tên, lĩnh vực; không cần dấu */
                q?: string;
                /** @description Lĩnh vực; không cần dấu */
                field?: string;
                level?: "province" | "district" | "commune";
                /** @description Đang áp dụng; chưa đủ điều kiện áp dụng; chưa đến ngày; đã hết hiệu lực */
                standing?: "active" | "not-active" | "future" | "ended";
                /** @description Tiếp nhận không phụ thuộc địa giới hành chính */
                acceptedAnywhere?: boolean;
                /** @description Ngày của danh mục; mặc định hôm nay */
                day?: string;
                /** @description Khóa "next" của trang trước */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedure: {
        parameters: {
            query?: {
                /** @description Ngày của danh mục; mặc định hôm nay */
                day?: string;
            };
            header?: never;
            path: {
                /** @description Mã thủ tục */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã thủ tục */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureVersion"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveProcedureVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã thủ tục */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcedureVersion"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProcedure"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcedureUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã thủ tục */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureUsage"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abolishProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã thủ tục */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureAbolition"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedProcedure"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnlocalised: {
        parameters: {
            query?: {
                /** @description Ngày của danh mục; mặc định hôm nay */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnlocalisedList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocalisingFigures: {
        parameters: {
            query: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalisingFigures"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFiles"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: {
                /** @description Thành phần hồ sơ hay kết quả */
                purpose?: "part" | "result";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFile"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                disposition?: "attachment" | "inline";
            };
            header?: never;
            path: {
                code: string;
                /** @description SHA-256 của tệp */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Một phần của tệp */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reuseFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string;
                    /** @description SHA-256 của tệp */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierFile"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSignature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description SHA-256 của tệp */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureReport"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findResults: {
        parameters: {
            query?: {
                /** @description Số định danh cá nhân, mã số doanh nghiệp của người được cấp */
                holder?: string;
                /** @description Số, ký hiệu của kết quả */
                number?: string;
                /** @description Mã loại kết quả trong danh mục quốc gia */
                nationalCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundResults"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportFees: {
        parameters: {
            query: {
                /** @description Cơ quan, gồm cả các cơ quan trực thuộc */
                agencyId: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
                /** @description Gồm cả ngày này */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeReport"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceResult: {
        parameters: {
            query?: never;
            header: {
                /** @description Khóa do bên gửi đặt, mới cho mỗi việc; gửi lại cùng khóa thì nhận lại trả lời đầu tiên */
                "idempotency-key": string;
                /** @description ETag của hồ sơ đang thấy; thiếu thì bị từ chối (428) */
                "if-match"?: string;
            };
            path: {
                code: string;
                resultId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Tên kết quả mới */
                    name: string;
                    /** @description Lý do thay thế */
                    reason: string;
                    /** @description Tệp PDF đã ký số, đã tải lên hồ sơ */
                    sha256?: string;
                    /** @description Lý do bản giấy */
                    paperReason?: string;
                    /** @description Mã kết quả trong danh mục quốc gia */
                    nationalCode?: string;
                    /** @description Số, ký hiệu */
                    number?: string;
                    /** @description Số định danh của người được cấp */
                    holder?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverResult: {
        parameters: {
            query?: never;
            header: {
                /** @description Khóa do bên gửi đặt, mới cho mỗi việc; gửi lại cùng khóa thì nhận lại trả lời đầu tiên */
                "idempotency-key": string;
                /** @description ETag của hồ sơ đang thấy; thiếu thì bị từ chối (428) */
                "if-match"?: string;
            };
            path: {
                code: string;
                resultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailableForms"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printForm: {
        parameters: {
            query?: {
                format?: "pdf" | "docx";
                /** @description Mở ngay hay tải về */
                disposition?: "inline" | "attachment";
                /** @description Chỉ in những gì đã có đến thời điểm này, giờ Việt Nam */
                asOf?: string;
                /** @description Số do văn thư cấp; để trống thì chừa chỗ ghi tay */
                number?: string;
            };
            header?: never;
            path: {
                code: string;
                /** @description Giấy tiếp nhận; phiếu yêu cầu bổ sung; phiếu từ chối; xin lỗi và hẹn lại (gia hạn); thông báo dừng; phiếu kiểm soát */
                kind: "receipt" | "supplement" | "refusal" | "apology" | "stop-notice" | "process-control";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printRegister: {
        parameters: {
            query: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
                /** @description Gồm cả ngày này */
                to: string;
                format?: "pdf" | "docx" | "xlsx";
                /** @description Mở ngay hay tải về */
                disposition?: "inline" | "attachment";
            };
            header?: never;
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeDraftList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveIntakeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Do bên soạn đặt */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeDraftBody"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeDraft"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardIntakeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Do bên soạn đặt */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        discarded: boolean;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printGuide: {
        parameters: {
            query?: {
                format?: "pdf" | "docx";
            };
            header?: never;
            path: {
                /** @description Do bên soạn đặt */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideBody"];
            };
        };
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEarlierDossiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierDossiersQuestion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierDossiers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitingDossiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingDossiers"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runJobAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        queue: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Tên hệ thống nhận */
                    name: string;
                    /** @description https; http chỉ với chính máy chủ này */
                    url: string;
                    /** @description Loại tin: dossier.completed, dossier, rung, …; bỏ trống là mọi loại */
                    types?: string[];
                    /** @description Chỉ tin của cơ quan này và cấp dưới */
                    agencyId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nơi nhận */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nơi nhận */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                state?: "pending" | "sent" | "dead";
            };
            header?: never;
            path: {
                /** @description Nơi nhận */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nơi nhận */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nơi nhận tin gửi ra */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nơi nhận */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nơi nhận tin gửi ra */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Liên thông với Cổng Dịch vụ công quốc gia đang ra sao */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalStanding"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryPortal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        tried: true;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPortalMessages: {
        parameters: {
            query: {
                /** @description Chờ gửi, Cổng đã nhận, bị từ chối */
                state: "waiting" | "sent" | "refused";
                /** @description Chỉ tin của dịch vụ này */
                service?: string;
                /** @description Chỉ tin có mã trả lời này */
                errorCode?: string;
                /** @description Chỉ tin của hồ sơ này */
                code?: string;
                limit?: number;
                /** @description Khóa của trang trước */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMessages"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPortalIntakes: {
        parameters: {
            query?: {
                state?: "received" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalIntake"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPortalMessagesOfDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã hồ sơ */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMessagesOfDossier"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPortalSendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalAgain"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalAgainPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    portalSendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalAgain"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: number;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stageImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp XLSX, CSV hoặc JSON lines
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Đợt nạp */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Đợt nạp */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Đợt nạp */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Cột nào là trường nào, khác với cách nhận tự động; null: chỉ giữ kèm hồ sơ */
                    columns?: {
                        [key: string]: ("code" | "procedureCode" | "procedureName" | "field" | "agencyCode" | "agencyName" | "channel" | "applicant" | "phone" | "identity" | "submittedAt" | "acceptedAt" | "limit" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplementRequestedAt" | "supplementReceivedAt" | "status" | "officer" | "note") | null;
                    };
                    /** @description Chữ trong cột trạng thái nghĩa là gì */
                    statuses?: {
                        [key: string]: "submitted" | "accepted" | "refused" | "in-process" | "awaiting-supplement" | "awaiting-payment" | "suspended" | "withdrawn" | "rejected" | "stopped" | "completed" | "returned";
                    };
                    /**
                     * @description Ngày hẹn trong tệp: ngày ghi trên giấy tiếp nhận, hay hạn hiện tại đã cộng các lần dừng, gia hạn
                     * @enum {unknown}
                     */
                    dueAtMeans?: "receipt" | "current";
                    /** @description Hệ thống đã xuất tệp */
                    system?: string;
                    /** @description Nhận cơ quan chưa có trong danh mục */
                    createAgencies?: boolean;
                };
            };
        };
        responses: {
            /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Đợt nạp */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Chỉ nạp các dòng đúng, để lại các dòng sai */
                    keepGood: boolean;
                };
            };
        };
        responses: {
            /** @description Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadImportList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Đợt nạp */
                id: string;
                /** @description Dòng lỗi, dòng mâu thuẫn, ngày hẹn khác cách tính */
                list: "issues" | "conflicts" | "differences";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp CSV (JSON lines với dòng lỗi của tệp JSON lines) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationRunList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stageReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Danh sách của Cổng: XLSX, CSV, JSON lines
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationRunView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationRunView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Cột nào là trường nào (code, agencyCode, agencyName, procedureCode, status, acceptedAt, dueAt, rescheduledDueAt, completedAt, returnedAt, supplements, lateness), khác với cách nhận tự động; null: không đọc */
                    columns?: {
                        [key: string]: ("code" | "procedureCode" | "procedureName" | "field" | "agencyCode" | "agencyName" | "channel" | "applicant" | "phone" | "identity" | "submittedAt" | "acceptedAt" | "limit" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplementRequestedAt" | "supplementReceivedAt" | "status" | "officer" | "note") | null;
                    };
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period?: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    asOf?: string;
                    /** @description Số quá hạn Cổng công bố cho kỳ */
                    printed?: number;
                    /** @description Số công bố lấy ở đâu, ngày nào */
                    printedSource?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationRunView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startReconciliationByProtocol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Cột nào là trường nào (code, agencyCode, agencyName, procedureCode, status, acceptedAt, dueAt, rescheduledDueAt, completedAt, returnedAt, supplements, lateness), khác với cách nhận tự động; null: không đọc */
                    columns?: {
                        [key: string]: ("code" | "procedureCode" | "procedureName" | "field" | "agencyCode" | "agencyName" | "channel" | "applicant" | "phone" | "identity" | "submittedAt" | "acceptedAt" | "limit" | "dueAt" | "rescheduledDueAt" | "completedAt" | "returnedAt" | "supplementRequestedAt" | "supplementReceivedAt" | "status" | "officer" | "note") | null;
                    };
                    /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                    period?: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    asOf?: string;
                    /** @description Số quá hạn Cổng công bố cho kỳ */
                    printed?: number;
                    /** @description Số công bố lấy ở đâu, ngày nào */
                    printedSource?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationRunView"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliationCases: {
        parameters: {
            query?: {
                /** @description Cơ quan; rỗng: chưa rõ cơ quan */
                agencyId?: string;
                /** @description Loại chênh lệch */
                kind?: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                /** @description Nguyên nhân */
                cause?: "completion-not-sent" | "completion-refused" | "completion-waiting" | "completion-sent-late" | "date-against-instant" | "returned-for-completed" | "extension-not-sent" | "stop-not-sent" | "due-changed-on-portal" | "restart-against-subtract" | "original-against-current" | "second-supplement-rule" | "not-sent" | "waiting-to-be-sent" | "refused-by-portal" | "unknown-procedure" | "ministry-system" | "wrong-agency" | "message-lost" | "behind-here" | "merged-units" | "agency-mapping" | "procedure-mapping" | "due-not-sent" | "no-limit-here" | "counter-reset" | "listed-twice" | "outside-period" | "unknown";
                /** @description Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng */
                state?: "open" | "explained" | "sent-again" | "letter-written" | "closed";
                /** @description So với lần đối soát trước */
                change?: "new" | "still";
                /** @description Chỉ hồ sơ làm nên hiệu số quá hạn */
                gapOnly?: boolean;
                /** @description Mã hồ sơ */
                code?: string;
                owner?: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                overdueOn?: string;
                /** @description Mã hồ sơ */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationCasePage"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReconciliationCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
                /** @description Mã hồ sơ */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationCaseDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReconciliationStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cases: {
                        /** @description Mã hồ sơ */
                        code: string;
                        steps: number;
                    }[];
                    step: {
                        /** @enum {string} */
                        kind: "assign";
                        owner: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        dueOn?: string;
                    } | {
                        /** @enum {string} */
                        kind: "explain";
                        text: string;
                    } | {
                        /** @enum {string} */
                        kind: "send-again";
                        text?: string;
                    } | {
                        /** @enum {string} */
                        kind: "write-letter";
                        letter: string;
                    } | {
                        /** @enum {string} */
                        kind: "record-fix";
                        cause: string;
                        fix: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        fixedOn: string;
                    } | {
                        /** @enum {string} */
                        kind: "confirm";
                        same: boolean;
                        text?: string;
                    } | {
                        /** @enum {string} */
                        kind: "close";
                        text: string;
                    } | {
                        /** @enum {string} */
                        kind: "reopen";
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationStepsRecorded"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReconciliationCases: {
        parameters: {
            query?: {
                /** @description Cơ quan; rỗng: chưa rõ cơ quan */
                agencyId?: string;
                /** @description Loại chênh lệch */
                kind?: "late-on-portal-only" | "late-here-only" | "missing-on-portal" | "missing-here" | "due-differs" | "finish-differs" | "status-differs" | "agency-differs" | "procedure-differs" | "second-supplement" | "no-due-date" | "duplicate" | "period-effect";
                /** @description Nguyên nhân */
                cause?: "completion-not-sent" | "completion-refused" | "completion-waiting" | "completion-sent-late" | "date-against-instant" | "returned-for-completed" | "extension-not-sent" | "stop-not-sent" | "due-changed-on-portal" | "restart-against-subtract" | "original-against-current" | "second-supplement-rule" | "not-sent" | "waiting-to-be-sent" | "refused-by-portal" | "unknown-procedure" | "ministry-system" | "wrong-agency" | "message-lost" | "behind-here" | "merged-units" | "agency-mapping" | "procedure-mapping" | "due-not-sent" | "no-limit-here" | "counter-reset" | "listed-twice" | "outside-period" | "unknown";
                /** @description Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng */
                state?: "open" | "explained" | "sent-again" | "letter-written" | "closed";
                /** @description So với lần đối soát trước */
                change?: "new" | "still";
                /** @description Chỉ hồ sơ làm nên hiệu số quá hạn */
                gapOnly?: boolean;
                /** @description Mã hồ sơ */
                code?: string;
                owner?: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                overdueOn?: string;
            };
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReconciliationLetter: {
        parameters: {
            query: {
                agencyId: string;
            };
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadReconciliationSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Lần đối soát */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from?: string;
                /** @description Đến hết ngày, yyyy-MM-dd */
                to?: string;
                /** @description Một phần họ tên, hoặc mã tài khoản */
                who?: string;
                /** @description Mã hồ sơ, tên đăng nhập, tên đối tượng */
                code?: string;
                /** @description Một phần lý do đã ghi */
                reason?: string;
                /** @description Việc đã làm */
                action?: string[];
                /** @description Đã làm, bị từ chối */
                outcome?: "done" | "refused";
                limit?: number;
                /** @description Khóa của trang trước */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAudit: {
        parameters: {
            query: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from?: string;
                /** @description Đến hết ngày, yyyy-MM-dd */
                to?: string;
                /** @description Một phần họ tên, hoặc mã tài khoản */
                who?: string;
                /** @description Mã hồ sơ, tên đăng nhập, tên đối tượng */
                code?: string;
                /** @description Một phần lý do đã ghi */
                reason?: string;
                /** @description Việc đã làm */
                action?: string[];
                /** @description Đã làm, bị từ chối */
                outcome?: "done" | "refused";
                format: "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditState"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOrdered"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBackups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backups"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOrdered"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOrdered"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReportSettings: {
        parameters: {
            query?: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSettings"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReportSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    from: string;
                    /** @description Chỉ những phần đổi, ví dụ {"letterhead": {"place": "Điện Biên"}} */
                    settings: {
                        [key: string]: unknown;
                    };
                    /** @description Căn cứ: số, ngày, cơ quan ban hành */
                    source: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReportSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    from: string;
                    /** @description Chỉ những phần đổi, ví dụ {"letterhead": {"place": "Điện Biên"}} */
                    settings: {
                        [key: string]: unknown;
                    };
                    /** @description Căn cứ: số, ngày, cơ quan ban hành */
                    source: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPreview"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeReportSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        from: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInstallationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveSettings"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStanding"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                    /** @description Mã xác thực hai lớp hoặc mã khôi phục */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
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
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishSecondFactor: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondFactor: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Khóa để nhập tay vào ứng dụng */
                        secret: string;
                        /** @description Nội dung của mã QR (otpauth) */
                        address: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopSecondFactor: {
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
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    grants?: {
                        /**
                         * @description Vai trò
                         * @enum {unknown}
                         */
                        role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                        /** @description Cơ quan, theo danh mục */
                        agencyId: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        validFrom: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        validTo?: string;
                    }[];
                    identity?: {
                        provider: string;
                        subject: string;
                    };
                    withoutPassword?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithOneTimePassword"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithOneTimePassword"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Vai trò
                     * @enum {unknown}
                     */
                    role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                    /** @description Cơ quan, theo danh mục */
                    agencyId: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    validFrom: string;
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    validTo?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grantId: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: {
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                endsOn?: string;
            };
            header?: never;
            path: {
                login: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        endsOn: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
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
                    scopes: string[];
                    grants: {
                        /**
                         * @description Vai trò
                         * @enum {unknown}
                         */
                        role: "counter" | "specialist" | "head-of-division" | "head-of-agency" | "clerk" | "procedure-control" | "provincial-leader" | "home-affairs" | "system" | "auditor";
                        /** @description Cơ quan, theo danh mục */
                        agencyId: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        validFrom: string;
                        /**
                         * Format: date
                         * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                         */
                        validTo?: string;
                    }[];
                    /**
                     * Format: date
                     * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
                     */
                    expiresOn: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Chỉ hiện một lần; gửi trong tiêu đề Authorization: Bearer */
                        token: string;
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Đã thực hiện */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                login: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHistory"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSignedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp PDF đã ký
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedCheck"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Số, ký hiệu: 15/BC-VPUB; auto: số tiếp theo của sổ văn bản đi */
                    number: string;
                    /** @description Ngày ban hành, yyyy-MM-dd */
                    issuedOn: string;
                    /** @description Người ký */
                    signer: string;
                    /** @description true: đã đối chiếu số liệu bằng mắt, khi chương trình không đọc được */
                    isCompared?: string;
                    /**
                     * Format: binary
                     * @description Tệp PDF đã ký
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "issued";
                    };
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPublishedAnnex: {
        parameters: {
            query?: {
                /** @description Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024 */
                period?: string;
                /** @description Ngày theo giờ Việt Nam, yyyy-MM-dd */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description XLSX, CSV hoặc DOCX
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckFindings"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                /** @description Cơ quan */
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, ảnh hoặc tệp văn phòng
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceFile"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Mã báo cáo */
                id: string;
                /** @description Cơ quan */
                agencyId: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tệp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importNationalProcedures: {
        parameters: {
            query?: {
                /** @description "fingerprint" của lần xem trước; thiếu thì chỉ xem trước */
                apply?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Tệp XLSX, CSV, JSON hoặc JSON lines
                     */
                    file: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalLoad"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
