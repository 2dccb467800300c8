package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// readTSV calls each with the fields of every line that is neither empty nor a
// comment. Missing fields at the end of a line are empty.
func readTSV(path string, fields int, each func(f []string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		text := in.Text()
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		f := strings.Split(text, "\t")
		if len(f) > fields {
			return fmt.Errorf("%s:%d: %d fields, at most %d", path, line, len(f), fields)
		}
		for len(f) < fields {
			f = append(f, "")
		}
		if err := each(f); err != nil {
			return fmt.Errorf("%s:%d: %w", path, line, err)
		}
	}
	return in.Err()
}

// readJSON reads a file of JSON into what into points to.
func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// list cuts "a|b|c"; an empty string gives none.
func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// degrees reads a coordinate within a limit.
func degrees(s string, limit float64) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < -limit || v > limit {
		return 0, fmt.Errorf("coordinate %q", s)
	}
	return v, nil
}
