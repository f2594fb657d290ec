"""Reports: pages for readers, rendered from the catalog."""

from warehouse.reports.writing import ReportFile, reports_current, write_reports

__all__ = ["ReportFile", "reports_current", "write_reports"]
