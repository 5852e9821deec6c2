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
        /** Các quý */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /** @description Quý, ví dụ 2024-Q1 */
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
        };
        QuarterlyReport: {
            [key: string]: unknown;
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
    listPeriods: {
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
                    "application/json": components["schemas"]["Period"][];
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
    getFigures: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Quý, ví dụ 2024-Q1 */
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
    listDossiersOfFigure: {
        parameters: {
            query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Số liệu cần xem danh sách hồ sơ */
                figure: "carried-over" | "reopened" | "received" | "resolved" | "early" | "on-time" | "late" | "no-due-date" | "withdrawn" | "stopped" | "open" | "open-in-time" | "open-paused" | "open-overdue";
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                agency?: string;
                level?: "department" | "district" | "commune" | "sector";
                /** @description Gồm cả các đơn vị trực thuộc */
                children?: boolean;
                after?: string;
                limit: number;
            };
            header?: never;
            path: {
                /** @description Quý, ví dụ 2024-Q1 */
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
    getQuarterlyReport: {
        parameters: {
            query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
            };
            header?: never;
            path: {
                /** @description Quý, ví dụ 2024-Q1 */
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
    downloadQuarterlyReport: {
        parameters: {
            query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
                /** @description Mẫu phụ lục */
                layout?: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
                format: "docx" | "xlsx" | "pdf" | "html" | "csv" | "json";
                disposition: "attachment" | "inline";
            };
            header?: never;
            path: {
                /** @description Quý, ví dụ 2024-Q1 */
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
    getDossier: {
        parameters: {
            query?: {
                /** @description Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                knownAt?: string;
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
}
