"""The bright stars that the night-sky lectures draw (J2000, rounded) and where they stand in the sky."""
from math import acos, asin, atan2, cos, degrees, radians, sin

# name: right ascension in hours, declination in degrees, magnitude
STARS = {
    "Dubhe": (11.06, 61.75, 1.8), "Merak": (11.03, 56.38, 2.4), "Phecda": (11.90, 53.69, 2.4), "Megrez": (12.26, 57.03, 3.3),
    "Alioth": (12.90, 55.96, 1.8), "Mizar": (13.40, 54.93, 2.2), "Alkaid": (13.79, 49.31, 1.9),
    "Polaris": (2.53, 89.26, 2.0), "Yildun": (17.54, 86.59, 4.4), "EpsUMi": (16.77, 82.04, 4.2), "ZetUMi": (15.73, 77.79, 4.3),
    "EtaUMi": (16.29, 75.76, 5.0), "Kochab": (14.85, 74.16, 2.1), "Pherkad": (15.35, 71.83, 3.0),
    "Caph": (0.15, 59.15, 2.3), "Schedar": (0.68, 56.54, 2.2), "GamCas": (0.95, 60.72, 2.4), "Ruchbah": (1.43, 60.24, 2.7), "Segin": (1.91, 63.67, 3.4),
    "Alderamin": (21.31, 62.59, 2.5), "Alfirk": (21.48, 70.56, 3.2), "Errai": (23.66, 77.63, 3.2), "IotCep": (22.83, 66.20, 3.5), "ZetCep": (22.18, 58.20, 3.4),
    "Capella": (5.28, 46.00, 0.1), "Menkalinan": (5.99, 44.95, 1.9), "Vega": (18.62, 38.78, 0.0), "Deneb": (20.69, 45.28, 1.3),
    "Arcturus": (14.26, 19.18, -0.1), "Izar": (14.75, 27.07, 2.4), "Spica": (13.42, -11.16, 1.0),
    "Regulus": (10.14, 11.97, 1.4), "Algieba": (10.33, 19.84, 2.1), "Zosma": (11.24, 20.52, 2.6), "Denebola": (11.82, 14.57, 2.1), "Chertan": (11.24, 15.43, 3.3),
    "Adhafera": (10.28, 23.42, 3.4), "RasElased": (9.76, 23.77, 3.0),
    "Castor": (7.58, 31.89, 1.6), "Pollux": (7.76, 28.03, 1.1), "Alhena": (6.63, 16.40, 1.9), "Mebsuta": (6.73, 25.13, 3.0),
    "Procyon": (7.66, 5.22, 0.4), "Gomeisa": (7.45, 8.29, 2.9), "Betelgeuse": (5.92, 7.41, 0.5), "Bellatrix": (5.42, 6.35, 1.6),
    "Alphecca": (15.58, 26.71, 2.2), "CorCaroli": (12.93, 38.32, 2.9), "Alphard": (9.46, -8.66, 2.0), "Gienah": (12.26, -17.54, 2.6), "Kraz": (12.57, -23.40, 2.7),
}
FIGURES = {
    "The Plough": ["Alkaid", "Mizar", "Alioth", "Megrez", "Phecda", "Merak", "Dubhe", "Megrez"],
    "Little Bear": ["Polaris", "Yildun", "EpsUMi", "ZetUMi", "Kochab", "Pherkad", "EtaUMi", "ZetUMi"],
    "Cassiopeia": ["Caph", "Schedar", "GamCas", "Ruchbah", "Segin"],
    "Cepheus": ["Alderamin", "Alfirk", "Errai", "IotCep", "ZetCep", "Alderamin"],
    "Leo": ["Regulus", "Algieba", "Adhafera", "RasElased"],
    "Leo's back": ["Algieba", "Zosma", "Denebola", "Chertan", "Regulus"],
    "Gemini": ["Alhena", "Pollux", "Castor", "Mebsuta"],
    "Bootes": ["Arcturus", "Izar"],
    "Auriga": ["Capella", "Menkalinan"],
    "Little Dog": ["Procyon", "Gomeisa"],
}


def around_pole(star: str, sidereal: float, cx: float, cy: float, scale: float):
    """Facing north: the pole in the middle, east on the right, `scale` points a degree."""
    hours, declination, _ = STARS[star]
    turn, far = radians((hours - sidereal) * 15), (90 - declination) * scale
    return cx + far * sin(turn), cy - far * cos(turn)


def above(star: str, sidereal: float, latitude: float):
    """Altitude and azimuth (from north through east), in degrees."""
    hours, declination, _ = STARS[star]
    h, d, l = radians((sidereal - hours) * 15), radians(declination), radians(latitude)
    altitude = asin(max(-1, min(1, sin(d) * sin(l) + cos(d) * cos(l) * cos(h))))
    azimuth = atan2(-sin(h) * cos(d), sin(d) * cos(l) - cos(d) * sin(l) * cos(h))
    return degrees(altitude), degrees(azimuth) % 360


def on_chart(star: str, sidereal: float, latitude: float, cx: float, cy: float, radius: float):
    """On a round chart: the zenith in the middle, north up, east on the left. None below the horizon."""
    altitude, azimuth = above(star, sidereal, latitude)
    if altitude < 0:
        return None
    far = (90 - altitude) / 90 * radius
    return cx - far * sin(radians(azimuth)), cy - far * cos(radians(azimuth))


def dot(magnitude: float) -> float:
    return max(1.4, 5.2 - magnitude * 0.95)
