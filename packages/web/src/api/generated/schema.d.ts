// Written by scripts/generate-api.ts from openapi.json. Do not edit.
export interface paths {
    readonly "/api/v1/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tình trạng dữ liệu */
        readonly get: operations["getStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/periods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Các quý */
        readonly get: operations["listPeriods"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/periods/{period}/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Số liệu của toàn tỉnh, từng cấp và từng cơ quan trong quý */
        readonly get: operations["getFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/periods/{period}/dossiers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Các hồ sơ làm nên một số liệu */
        readonly get: operations["listDossiersOfFigure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/periods/{period}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Báo cáo quý dưới dạng dữ liệu */
        readonly get: operations["getQuarterlyReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/periods/{period}/report/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Báo cáo quý dưới dạng tệp */
        readonly get: operations["downloadQuarterlyReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dossiers/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Một hồ sơ: tình trạng, quá trình và cách tính ngày hẹn trả */
        readonly get: operations["getDossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description Mã yêu cầu, để tìm trong nhật ký máy chủ */
            readonly instance: string;
            readonly code: string;
            readonly facts?: {
                readonly [key: string]: unknown;
            };
        };
        readonly Status: {
            readonly provinceName: string;
            /** @description Đang dùng dữ liệu minh họa */
            readonly demonstration: boolean;
            readonly dossiers: number;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            readonly firstDay?: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            readonly lastDay?: string;
        };
        readonly Period: {
            /** @description Quý, ví dụ 2024-Q1 */
            readonly key: string;
            readonly title: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            readonly from: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            readonly to: string;
            readonly isDefault: boolean;
        };
        readonly ApartFigures: {
            readonly total: number;
            readonly afterDue: number;
        };
        readonly Figures: {
            readonly carriedOver: number;
            readonly reopened: number;
            readonly received: {
                readonly online: number;
                readonly direct: number;
                readonly postal: number;
                readonly total: number;
            };
            readonly resolved: number;
            readonly early: number;
            /** @description Đúng ngày hẹn, không gồm trước hạn */
            readonly onTime: number;
            readonly late: number;
            readonly noDueDate: number;
            readonly latePercent: number | null;
            readonly withdrawn: components["schemas"]["ApartFigures"];
            readonly stopped: components["schemas"]["ApartFigures"];
            readonly open: {
                readonly inTime: number;
                readonly paused: number;
                readonly overdue: number;
                readonly noLimit: number;
                readonly total: number;
            };
        };
        readonly Counting: {
            readonly policyId: string;
            readonly ruleText: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly from: string;
            /**
             * Format: date-time
             * @description Không gồm thời điểm này
             */
            readonly to: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly asOf: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly knownAt: string;
        };
        readonly AgencyRow: {
            readonly agency: {
                readonly id: string;
                readonly code: string;
                readonly name: string;
            };
            /** @enum {unknown} */
            readonly level: "department" | "district" | "commune" | "sector";
            readonly parentId?: string;
            readonly own: components["schemas"]["Figures"];
            readonly withChildren?: components["schemas"]["Figures"];
        };
        readonly LevelSummary: {
            /** @enum {unknown} */
            readonly level: "department" | "district" | "commune" | "sector";
            /** @description Cấp huyện tính cả các xã trực thuộc */
            readonly units: {
                readonly total: number;
                readonly affected: number;
            };
            readonly figures: components["schemas"]["Figures"];
        };
        readonly ComparedQuarter: {
            readonly title: string;
            readonly totals: {
                readonly resolved: number;
                readonly early: number;
                readonly onTime: number;
                readonly late: number;
                readonly latePercent: number | null;
                readonly noDueDate: number;
                readonly openOverdue: number;
            };
        };
        readonly PortalFact: {
            readonly score: number;
            readonly nationalMean?: number;
            readonly max: number;
            readonly source: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly capturedAt: string;
        };
        readonly QuarterFigures: {
            readonly title: string;
            readonly counting: components["schemas"]["Counting"];
            readonly rows: readonly components["schemas"]["AgencyRow"][];
            readonly levels: readonly components["schemas"]["LevelSummary"][];
            readonly total: components["schemas"]["Figures"];
            readonly previous?: components["schemas"]["ComparedQuarter"];
            readonly sameLastYear?: components["schemas"]["ComparedQuarter"];
            readonly portal?: components["schemas"]["PortalFact"];
            readonly footnotes: readonly string[];
        };
        readonly DossierListItem: {
            readonly code: string;
            readonly agency: {
                readonly id: string;
                readonly name: string;
            };
            readonly procedureCode?: string;
            readonly procedureName?: string;
            readonly officer?: string;
            /** @enum {unknown} */
            readonly channel: "online" | "direct" | "postal";
            readonly state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly acceptedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly endedAt?: string;
            /** @enum {unknown} */
            readonly verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
            /** @description Phút làm việc; 0 nếu không quá hạn */
            readonly lateMinutes: number;
            readonly flags: readonly ("end-by-return" | "original-due-unknown" | "second-supplement" | "supplement-asked-late" | "rescheduled-after-due" | "met-reschedule" | "due-soon" | "due-not-moved")[];
        };
        readonly DossierList: {
            readonly rows: readonly components["schemas"]["DossierListItem"][];
            /** @description Khóa của trang sau; không có ở trang cuối */
            readonly next?: string;
            readonly total: number;
            readonly agency?: {
                readonly id: string;
                readonly name: string;
            };
            readonly counting: components["schemas"]["Counting"];
        };
        readonly TimelineEntry: {
            readonly type: string;
            readonly text: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly occurredAt: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly recordedAt: string;
            readonly dateOnly: boolean;
        };
        readonly ExplanationLine: {
            readonly kind: string;
            /**
             * Format: date
             * @description Ngày theo giờ Việt Nam, yyyy-MM-dd
             */
            readonly day?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly at?: string;
            readonly text: string;
            readonly source?: string;
        };
        readonly DossierDetail: {
            readonly code: string;
            readonly agency: {
                readonly id: string;
                readonly name: string;
            };
            readonly procedureCode?: string;
            readonly procedureName?: string;
            readonly officer?: string;
            /** @enum {unknown} */
            readonly channel: "online" | "direct" | "postal";
            readonly state: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly acceptedAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly dueAt?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly endedAt?: string;
            /** @enum {unknown} */
            readonly verdict: "early" | "on-time" | "late" | "open-in-time" | "open-overdue" | "paused" | "no-limit" | "out-of-scope";
            /** @description Phút làm việc; 0 nếu không quá hạn */
            readonly lateMinutes: number;
            readonly flags: readonly ("end-by-return" | "original-due-unknown" | "second-supplement" | "supplement-asked-late" | "rescheduled-after-due" | "met-reschedule" | "due-soon" | "due-not-moved")[];
            readonly limitText?: string;
            readonly legalLimitText?: string;
            /**
             * Format: date-time
             * @description Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00
             */
            readonly originalDueAt?: string;
            readonly legalLateMinutes?: number;
            readonly timeline: readonly components["schemas"]["TimelineEntry"][];
            readonly explanation: readonly components["schemas"]["ExplanationLine"][];
        };
        readonly QuarterlyReport: {
            readonly [key: string]: unknown;
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
    readonly getStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPeriods: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Period"][];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFigures: {
        readonly parameters: {
            readonly query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                readonly scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Quý, ví dụ 2024-Q1 */
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuarterFigures"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDossiersOfFigure: {
        readonly parameters: {
            readonly query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                readonly scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly knownAt?: string;
                /** @description Số liệu cần xem danh sách hồ sơ */
                readonly figure: "carried-over" | "reopened" | "received" | "resolved" | "early" | "on-time" | "late" | "no-due-date" | "withdrawn" | "stopped" | "open" | "open-in-time" | "open-paused" | "open-overdue";
                /** @description Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh */
                readonly agency?: string;
                readonly level?: "department" | "district" | "commune" | "sector";
                /** @description Gồm cả các đơn vị trực thuộc */
                readonly children?: boolean;
                readonly after?: string;
                readonly limit: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Quý, ví dụ 2024-Q1 */
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DossierList"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuarterlyReport: {
        readonly parameters: {
            readonly query?: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                readonly scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly knownAt?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Quý, ví dụ 2024-Q1 */
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QuarterlyReport"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly downloadQuarterlyReport: {
        readonly parameters: {
            readonly query: {
                /** @description Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP */
                readonly scheme?: "calendar" | "day15" | "tt02";
                /** @description Tính đến thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly asOf?: string;
                /** @description Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam */
                readonly knownAt?: string;
                /** @description Mẫu phụ lục */
                readonly layout?: "late-only" | "early-apart" | "all-units" | "dossiers" | "index" | "06a";
                readonly format: "docx" | "xlsx" | "pdf" | "html" | "csv" | "json";
                readonly disposition: "attachment" | "inline";
            };
            readonly header?: never;
            readonly path: {
                /** @description Quý, ví dụ 2024-Q1 */
                readonly period: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Tệp */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDossier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DossierDetail"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Lỗi, theo RFC 9457 */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
