"""The record at scale: a made-up world whose reports fill it, and how long adding and views take as it grows."""
