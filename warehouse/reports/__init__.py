"""Reports: pages for readers, rendered from the catalog."""

from warehouse.reports.writing import ReportFile, find_target, reports_current, write_reports

__all__ = ["ReportFile", "find_target", "reports_current", "write_reports"]
