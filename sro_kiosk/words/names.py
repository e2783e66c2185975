"""What languages call themselves: who looks for one knows it by this name."""

_NAMES = {
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ht": "Kreyòl",
    "vi": "Tiếng Việt",
    "tl": "Tagalog",
    "de": "Deutsch",
    "it": "Italiano",
    "pl": "Polski",
    "so": "Soomaali",
    "sw": "Kiswahili",
    "zh": "中文",
    "ko": "한국어",
    "ja": "日本語",
    "ru": "Русский",
    "uk": "Українська",
    "ar": "العربية",
    "hmn": "Hmoob",
}


def own_name(language: str) -> str:
    """The name of a language in that language; its code in capitals where it is not known."""
    return _NAMES.get(language, language.upper())
