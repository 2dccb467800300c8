//go:build !unix

package gaz

import "os"

// Map reads a file into memory.
func Map(path string) (string, error) {
	b, err := os.ReadFile(path)
	return string(b), err
}
