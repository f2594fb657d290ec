"""Settings: the configuration folder, read once into frozen, validated objects.

A configuration folder holds `standfirst.toml`, `sources/*.toml`, `targets/*.toml`, `lexicons/` and
`gazetteer/`. Whatever a folder given with `--config` leaves out is taken from the bundled one.
"""

import difflib
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from flows.errors import ConfigError
from flows.setting_values import check_cron, check_path, check_pattern, check_text
from stages.records import Target
from stages.targets import load_target
from warehouse.layout import check_local

BUNDLED = Path(__file__).resolve().parent.parent / "config"
"""The configuration that comes with Standfirst."""

_TARGET_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")  # it names folders and reports

_REQUIRED = {
    "name": "a text, such as name = 'Evening papers'",
    "paths": "a list of files and folders, such as paths = ['var/inbox']",
}

ModelT = TypeVar("ModelT", bound=BaseModel)


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WarehouseSettings(_Frozen):
    """Where Standfirst keeps what it writes."""

    path: Annotated[str, AfterValidator(check_local)] = "var/warehouse"


class ReadingSettings(_Frozen):
    """How documents are read."""

    window: Annotated[int, Field(ge=1, le=10_000)] = 256
    workers: Annotated[int, Field(ge=0, le=256)] = 0
    max_document_mb: Annotated[int, Field(ge=1, le=1_000)] = 10


class ScheduleSettings(_Frozen):
    """When `standfirst serve` runs."""

    cron: Annotated[str, AfterValidator(check_cron)] = "0 6 * * *"
    inbox_seconds: Annotated[int, Field(ge=1, le=86_400)] = 5


class SettingsFile(_Frozen):
    """The shape of `standfirst.toml`."""

    warehouse: WarehouseSettings = WarehouseSettings()
    reading: ReadingSettings = ReadingSettings()
    schedule: ScheduleSettings = ScheduleSettings()


class SourceFile(_Frozen):
    """The shape of a file in `sources/`."""

    name: Annotated[str, AfterValidator(check_text)]
    paths: Annotated[list[Annotated[str, AfterValidator(check_path)]], Field(min_length=1)]
    patterns: Annotated[
        list[Annotated[str, AfterValidator(check_pattern)]], Field(min_length=1)
    ] = ["*"]
    outlet: Annotated[str, AfterValidator(check_text)] | None = None


class Source(_Frozen):
    """A place that articles come from, with its paths made absolute."""

    id: str
    name: str
    paths: tuple[Path, ...]
    patterns: tuple[str, ...]
    outlet: str | None = None


class Settings(_Frozen):
    """Everything that configuration says."""

    folder: Path
    warehouse: Path
    reading: ReadingSettings
    schedule: ScheduleSettings
    sources: tuple[Source, ...]
    targets: tuple[Target, ...]

    @property
    def patterns(self) -> tuple[str, ...]:
        """Names of files that any source takes."""
        taken = sorted({pattern for source in self.sources for pattern in source.patterns})
        return tuple(taken) or ("*",)

    def read_config(self, name: str) -> str:
        """Return the text of a file below the configuration folder, or below the bundled one.

        Raises:
            ConfigError: neither folder has a readable UTF-8 file of that name.
        """
        return _read_text(self.find_config(name))

    def find_config(self, name: str) -> Path:
        """Return the file of that name below the configuration folder, or below the bundled one.

        Raises:
            ConfigError: neither folder has it.
        """
        path = _first_existing(self.folder, name)
        if path is None:
            raise ConfigError(f"{self.folder / name}: no such file, and none is bundled")
        return path


def load_settings(folder: Path | None = None, *, warehouse: Path | None = None) -> Settings:
    """Read a configuration folder, or the bundled one.

    Raises:
        ConfigError: names file, key, value and what would be accepted.
    """
    folder = (folder or BUNDLED).resolve()
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such configuration folder; --config takes a folder")
    _check_names(folder)
    root = folder.parent
    path = _first_existing(folder, "standfirst.toml")
    file = _parse(SettingsFile, path) if path else SettingsFile()
    sources = tuple(_load_source(path, root=root) for path in _toml_files(folder, "sources"))
    targets = _load_targets(_toml_files(folder, "targets"))
    return Settings(
        folder=folder,
        warehouse=(warehouse or root / file.warehouse.path).resolve(),
        reading=file.reading,
        schedule=file.schedule,
        sources=sources,
        targets=targets,
    )


def _check_names(folder: Path) -> None:
    """Raise ConfigError where a file or folder has a name that nothing would read.

    Beside what is read a folder may hold other things, so there only a slip of the pen is refused.
    """
    kinds = [path.name for path in BUNDLED.iterdir() if path.is_dir()]
    files = [path.name for path in BUNDLED.glob("*.toml")]
    for path in sorted(folder.iterdir()):
        known, others = (kinds, files) if path.is_dir() else (files, kinds)
        if path.name in others:
            accepted = "file" if path.is_dir() else "folder"
            raise ConfigError(f"{path}: not read; accepted is a {accepted} of this name")
        if difflib.get_close_matches(path.name, known, n=1, cutoff=0.8):
            _check_name(path, known)
    for kind in ("sources", "targets"):
        for path in sorted((folder / kind).glob("*")):
            if path.suffix != ".toml" and not path.name.startswith((".", "README")):
                raise ConfigError(f"{path}: not read; accepted are files named *.toml")
    for kind in ("lexicons", "gazetteer"):
        for path in sorted((folder / kind).glob("*.t*")):
            _check_name(path, [known.name for known in (BUNDLED / kind).iterdir()])
            if path.is_dir():
                raise ConfigError(f"{path}: not read; accepted is a file of this name")


def _check_name(path: Path, known: Iterable[str]) -> None:
    """Raise ConfigError where a name is not among those that are read."""
    accepted = sorted(known)
    if path.name in accepted:
        return
    near = difflib.get_close_matches(path.name, accepted, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise ConfigError(f"{path}: not read; {hint}Accepted here: {', '.join(accepted)}")


def _first_existing(folder: Path, name: str) -> Path | None:
    candidates = (folder / name, BUNDLED / name)
    return next((path for path in candidates if path.is_file()), None)


def _toml_files(folder: Path, kind: str) -> list[Path]:
    """Return the TOML files of a kind, from the folder if it has that kind, else the bundled."""
    chosen = folder / kind if (folder / kind).is_dir() else BUNDLED / kind
    return sorted(chosen.glob("*.toml"))


def _load_source(path: Path, *, root: Path) -> Source:
    file = _parse(SourceFile, path)
    return Source(
        id=path.stem,
        name=file.name,
        paths=tuple(root / entry for entry in file.paths),
        patterns=tuple(file.patterns),
        outlet=file.outlet,
    )


def _load_targets(paths: Iterable[Path]) -> tuple[Target, ...]:
    """Return the targets of all files; what is wrong in several is said of each."""
    targets, problems = [], []
    for path in paths:
        try:
            targets.append(_load_target(path))
        except ConfigError as error:
            problems.append(str(error))
    if problems:
        raise ConfigError("\n".join(problems))
    return tuple(targets)


def _load_target(path: Path) -> Target:
    if path.stem == "index":
        raise ConfigError(f"{path}: a target cannot be called index; its report would be the list")
    if not _TARGET_ID.fullmatch(path.stem):
        raise ConfigError(
            f"{path}: the file's name is the target's id; {path.stem!r:.60} should be up to 100 "
            "ASCII letters, digits, '.', '_' and '-', the first a letter or digit"
        )
    try:
        return load_target(path.stem, _read_text(path), file=str(path))
    except ValueError as error:
        raise ConfigError(str(error)) from error


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as UTF-8 text ({error})") from error


def _parse(model: type[ModelT], path: Path) -> ModelT:
    try:
        values = tomllib.loads(_read_text(path))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise ConfigError("\n".join(_explain(path, model, error))) from error


def _explain(path: Path, model: type[BaseModel], error: ValidationError) -> Iterable[str]:
    for problem in error.errors():
        location = [str(part) for part in problem["loc"]]
        key = ".".join(location)
        if problem["type"] == "extra_forbidden":
            valid = _keys_at(model, location[:-1])
            near = difflib.get_close_matches(location[-1], valid, n=1)
            hint = f"did you mean {near[0]!r}? " if near else ""
            yield f"{path}: unknown key {key!r}; {hint}Accepted here: {', '.join(valid)}"
        elif problem["type"] == "missing":
            yield f"{path}: {key!r} is missing; accepted is {_REQUIRED.get(key, 'a value')}"
        else:
            said = problem["msg"].removeprefix("Value error, ")
            yield f"{path}: {key} = {_shown(problem['input'])}: {said}"


def _keys_at(model: type[BaseModel], location: list[str]) -> list[str]:
    for part in location:
        inner = model.model_fields[part].annotation if part in model.model_fields else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            break
        model = inner
    return list(model.model_fields)


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever the file held
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
