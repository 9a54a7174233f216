"""How an image looks, small enough for a page. Loaded in the process that looks at files only."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from tumorboard.vault.looks import COLOR, GRAY, MAX_SIDE, Look, Picture

MAX_PIXELS = 100_000_000
"""Largest image that is decoded, in pixels: a scanned A3 page at 600 dpi has 70 million."""

TOO_MANY_PIXELS = (
    "This image has {width:,} x {height:,} pixels, more than is shown here. It is kept as it came and can be opened"
    " outside the program."
)
DAMAGED_IMAGE = "This image is damaged and cannot be shown. It is kept as it came; ask the sender for another copy."
FIRST_OF = "This is page 1 of {pages}; open it outside the program to see the others."

_FORMATS = ("PNG", "JPEG", "TIFF")
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError)
_WIDE = frozenset({"I", "I;16", "I;16B", "I;16L", "F"})


def look_at_image(content: bytes) -> Look:
    """A picture of it; one with too many pixels, as of a decompression bomb, is not decoded and told as such."""
    # Our own bound, which the size in the header is held against before anything is decoded.
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                return Look(note=TOO_MANY_PIXELS.format(width=width, height=height))
            pages = getattr(image, "n_frames", 1)
            image.draft("RGB", (MAX_SIDE, MAX_SIDE))  # a large JPEG is decoded at a fraction of its size
            picture = picture_of(image)
    except MemoryError:
        raise
    except _BROKEN:
        return Look(note=DAMAGED_IMAGE, whole=False)
    return Look(picture=picture, pages=pages, note=FIRST_OF.format(pages=pages) if pages > 1 else "")


def picture_of(image: Image.Image) -> Picture:
    """An image upright, on white where it is transparent, and no larger than a page needs."""
    shown = _even(image)
    shown.thumbnail((MAX_SIDE, MAX_SIDE))
    shown = ImageOps.exif_transpose(shown)
    if shown.mode in {"RGBA", "LA"}:
        over = shown.convert("RGBA")
        shown = Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)
    shown = shown.convert("L" if shown.mode == "L" else "RGB")
    return Picture(shown.width, shown.height, GRAY if shown.mode == "L" else COLOR, shown.tobytes())


def _even(image: Image.Image) -> Image.Image:
    """A copy in a mode that can be made smaller smoothly: black and white would lose its letters."""
    if image.mode in _WIDE:
        return _eight_bits(image)
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if image.mode == "PA" or "transparency" in image.info else "RGB")
    return image.copy()


def _eight_bits(image: Image.Image) -> Image.Image:
    """More than 256 grays, stretched to what is in them."""
    gray = image.convert("F")
    least, most = (float(value) for value in gray.getextrema() if isinstance(value, (int, float)))
    scale = 255 / ((most - least) or 1.0)
    return gray.point(lambda value: value * scale - least * scale).convert("L")
